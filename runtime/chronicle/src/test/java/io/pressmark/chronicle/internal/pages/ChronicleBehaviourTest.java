package io.pressmark.chronicle.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.chronicle.internal.ChildJvm;
import io.pressmark.chronicle.internal.memory.Memory;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import net.openhft.chronicle.map.ChronicleMap;
import net.openhft.chronicle.map.ChronicleMapBuilder;
import net.openhft.chronicle.map.ExternalMapQueryContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the page store relies on in Chronicle Map, so that an upgrade cannot take it away unseen.
 */
class ChronicleBehaviourTest {
  private static final int PAGE = 16_376;
  private static final int PAGES = 128;

  @TempDir Path directory;

  @BeforeAll
  static void prepare() {
    ChronicleExtent.prepare();
  }

  private static ChronicleMapBuilder<byte[], byte[]> builder() {
    return ChronicleMapBuilder.of(byte[].class, byte[].class)
        .entries(PAGES)
        .constantKeySizeBySample(new byte[Long.BYTES])
        .constantValueSizeBySample(new byte[PAGE])
        .actualSegments(1)
        .allowSegmentTiering(false)
        .maxBloatFactor(1)
        .checksumEntries(false)
        .entryAndValueOffsetAlignment(Long.BYTES)
        .skipCloseOnExitHook(true)
        .sparseFile(false);
  }

  private static byte[] key(long page) {
    return ByteBuffer.allocate(Long.BYTES).putLong(page).array();
  }

  @Test
  void aMapHoldsAsManyEntriesAsItWasMadeForAndNotOneMore() throws IOException {
    try (ChronicleMap<byte[], byte[]> map =
        builder().createPersistedTo(directory.resolve("map").toFile())) {
      for (int page = 1; page <= PAGES; page++) {
        map.put(key(page), new byte[PAGE]);
      }
      assertThatThrownBy(() -> map.put(key(PAGES + 1), new byte[PAGE]))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void overheadIsSmallAndTheFileDoesNotGrow() throws IOException {
    Path file = directory.resolve("map");
    ChronicleExtent.createEmpty(file, PAGE, PAGES);
    long length = Files.size(file);
    assertThat(length).isBetween((long) PAGES * PAGE, (long) PAGES * PAGE * 102 / 100);
    ChronicleExtent.fill(file, PAGE, PAGES).close();
    assertThat(Files.size(file)).isEqualTo(length);
  }

  @Test
  void valuesAreAlignedAndStayWhereTheyAre() throws IOException {
    Path file = directory.resolve("map");
    ChronicleExtent.createEmpty(file, PAGE, PAGES);
    long[] distances = new long[PAGES];
    try (ChronicleExtent extent = ChronicleExtent.fill(file, PAGE, PAGES)) {
      for (int i = 0; i < PAGES; i++) {
        long address = address(extent, i);
        assertThat(address % Long.BYTES).isZero();
        distances[i] = address - address(extent, 0);
        Memory.putLong(address, ~i);
      }
    }
    for (int reopened = 0; reopened < 3; reopened++) {
      try (ChronicleExtent extent = ChronicleExtent.open(file, PAGE, PAGES)) {
        for (int i = 0; i < PAGES; i++) {
          assertThat(address(extent, i) - address(extent, 0)).isEqualTo(distances[i]);
          assertThat(Memory.getLong(address(extent, i))).isEqualTo(~i);
        }
      }
    }
  }

  private static long address(ChronicleExtent extent, int index) {
    return extent.addresses()[index / ExtentSizes.GRANULE][index % ExtentSizes.GRANULE];
  }

  @Test
  void theHeadOfAFileIsWrittenOnce() throws IOException {
    Path file = directory.resolve("map");
    ChronicleExtent.createEmpty(file, PAGE, PAGES);
    int checksum = ExtentFiles.headerChecksum(file);
    ChronicleExtent.fill(file, PAGE, PAGES).close();
    assertThat(ExtentFiles.headerChecksum(file)).isEqualTo(checksum);
    ChronicleExtent.open(file, PAGE, PAGES).close();
    assertThat(ExtentFiles.headerChecksum(file)).isEqualTo(checksum);
  }

  /** Chronicle itself would wait for a minute and then give up: an exception here. */
  @Test
  void aLockThatAKilledProcessHeldIsForgotten() throws IOException, InterruptedException {
    Path file = directory.resolve("map");
    ChronicleExtent.createEmpty(file, PAGE, PAGES);
    ChronicleExtent.fill(file, PAGE, PAGES).close();
    Process holder = ChildJvm.start(LockHolder.class, file.toString());
    try (BufferedReader output = holder.inputReader()) {
      assertThat(output.readLine()).isEqualTo("locked");
    } finally {
      holder.destroyForcibly().waitFor();
    }
    try (ChronicleExtent extent = ChronicleExtent.open(file, PAGE, PAGES)) {
      assertThat(extent.addresses())
          .hasDimensions(PAGES / ExtentSizes.GRANULE, ExtentSizes.GRANULE);
    }
  }

  /** Holds the write lock of the only segment until it is killed. */
  static final class LockHolder {
    public static void main(String[] arguments) throws IOException {
      prepare();
      ChronicleMap<byte[], byte[]> map =
          builder().createPersistedTo(Path.of(arguments[0]).toFile());
      try (ExternalMapQueryContext<byte[], byte[], ?> context = map.queryContext(key(1))) {
        context.writeLock().lock();
        System.out.println("locked");
        System.in.read();
      }
    }
  }
}
