package io.pressmark.chronicle.internal.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.core.error.PressmarkException;
import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.error.StoreTooNewException;
import io.pressmark.core.store.ProgressListener;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupFileTest {
  private static final int HEAD = 32;

  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void name() {
    file = directory.resolve("store.backup");
  }

  private BackupContent read(BackupVisitor visitor) throws IOException {
    return BackupReader.read(file, visitor, "test", ProgressListener.NONE);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 900, 300_000, 16 << 20})
  void whatIsWrittenIsRead(int longest) throws IOException {
    SmallBackup.write(file, longest);
    SmallBackup.Seen seen = new SmallBackup.Seen();
    BackupContent content = read(seen);
    assertThat(seen.calls).isEqualTo(SmallBackup.expected(longest));
    assertThat(content.start()).isEqualTo(SmallBackup.START);
    assertThat(content.tables()).isEqualTo(SmallBackup.TABLES);
    assertThat(content.nextTableId()).isEqualTo(SmallBackup.NEXT_TABLE);
    assertThat(content.namesOf(3)).isEqualTo(SmallBackup.NAMES);
    assertThat(content.namesOf(8)).isEmpty();
    assertThat(content.lastRecord()).isEqualTo(SmallBackup.LAST_RECORD);
    assertThat(content.entries()).isEqualTo(8);
    assertThat(content.changes()).isEqualTo(2);
  }

  @Test
  void whatCanBeMadeShorterIsDeflatedAndNoiseIsNot() throws IOException {
    byte[] zeroes = new byte[100_000];
    byte[] noise = new byte[100_000];
    new Random(3).nextBytes(noise);
    assertThat(lengthOfBackupOf(zeroes)).isLessThan(60_000);
    assertThat(lengthOfBackupOf(noise)).isBetween(100_000L * 40, 100_000L * 40 + 5_000);
  }

  private long lengthOfBackupOf(byte[] value) throws IOException {
    Files.deleteIfExists(file);
    try (BackupWriter writer = BackupWriter.create(file, Disk.system(), SmallBackup.START)) {
      for (int i = 0; i < 40; i++) {
        writer.entry(2, value, 0, 10, 0, value.length);
      }
      writer.catalogue(1, List.of());
      writer.finish(0);
    }
    assertThat(read(new SmallBackup.Seen()).entries()).isEqualTo(40);
    return Files.size(file);
  }

  @Test
  void everyFlippedByteIsFound() throws IOException {
    SmallBackup.write(file, 900);
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at++) {
      byte[] flipped = whole.clone();
      flipped[at] ^= (byte) (1 << at % 8);
      Files.write(file, flipped);
      assertThatThrownBy(() -> read(new SmallBackup.Seen()))
          .as("byte %d", at)
          .isInstanceOf(StoreCorruptException.class)
          .hasMessageContaining(file.toString());
    }
  }

  @Test
  void everyTruncationIsFoundAndSoIsWhatFollowsTheEnd() throws IOException {
    SmallBackup.write(file, 900);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> read(new SmallBackup.Seen()))
          .as("length %d", length)
          .isInstanceOf(StoreCorruptException.class)
          .hasMessageContaining(file.toString());
    }
    Files.write(file, Arrays.copyOf(whole, whole.length + 1));
    assertThatThrownBy(() -> read(new SmallBackup.Seen()))
        .isInstanceOf(StoreCorruptException.class);
    byte[] twice = Arrays.copyOf(whole, 2 * whole.length - HEAD);
    System.arraycopy(whole, HEAD, twice, whole.length, whole.length - HEAD);
    Files.write(file, twice);
    assertThatThrownBy(() -> read(new SmallBackup.Seen()))
        .isInstanceOf(StoreCorruptException.class)
        .hasMessageContaining("follows its end");
  }

  @Test
  void aFrameThatIsLostDoubledOrExchangedIsFound() throws IOException {
    SmallBackup.write(file, 900);
    byte[] whole = Files.readAllBytes(file);
    int second = frameEnd(whole, HEAD);
    int third = frameEnd(whole, second);
    byte[] lost = new byte[whole.length - (third - second)];
    System.arraycopy(whole, 0, lost, 0, second);
    System.arraycopy(whole, third, lost, second, whole.length - third);
    Files.write(file, lost);
    assertThatThrownBy(() -> read(new SmallBackup.Seen()))
        .isInstanceOf(StoreCorruptException.class);
    int fourth = frameEnd(whole, third);
    byte[] exchanged = whole.clone();
    System.arraycopy(whole, third, exchanged, second, fourth - third);
    System.arraycopy(whole, second, exchanged, second + fourth - third, third - second);
    Files.write(file, exchanged);
    assertThatThrownBy(() -> read(new SmallBackup.Seen()))
        .isInstanceOf(StoreCorruptException.class)
        .hasMessageContaining("missing or not its own");
  }

  private static int frameEnd(byte[] file, int frame) {
    return frame
        + BackupDescriptor.FRAME_HEAD
        + ByteBuffer.wrap(file).getInt(frame + BackupDescriptor.STORED_LENGTH);
  }

  @Test
  void nothingThatAFileSaysIsTrusted() throws IOException {
    SmallBackup.write(file, 900);
    byte[] whole = Files.readAllBytes(file);
    long seed = Long.getLong("pressmark.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 3000; round++) {
      byte[] changed = whole.clone();
      for (int i = random.nextInt(4); i >= 0; i--) {
        int at = HEAD + random.nextInt(changed.length - HEAD);
        changed[at] = random.nextBoolean() ? (byte) random.nextInt() : (byte) -1;
      }
      Files.write(file, sealed(changed));
      String what = "round " + round + " of seed " + seed;
      try {
        read(new SmallBackup.Seen());
      } catch (PressmarkException e) {
        assertThat(e).as(what).isInstanceOf(StoreCorruptException.class);
        assertThat(e).as(what).hasMessageContaining(file.toString());
      }
    }
  }

  /** Makes all checksums right again, as far as the lengths still allow to find the frames. */
  private static byte[] sealed(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int frame = HEAD;
    while (frame + BackupDescriptor.FRAME_HEAD <= bytes.length) {
      int length = buffer.getInt(frame + BackupDescriptor.STORED_LENGTH);
      int payload = frame + BackupDescriptor.FRAME_HEAD;
      if (length < 0 || length > bytes.length - payload) {
        return bytes;
      }
      if (bytes[frame] == BackupDescriptor.END && length >= Integer.BYTES) {
        CRC32C all = new CRC32C();
        all.update(bytes, 0, frame);
        buffer.putInt(payload + length - Integer.BYTES, (int) all.getValue());
      }
      CRC32C checksum = new CRC32C();
      checksum.update(bytes, frame, BackupDescriptor.CHECKSUM);
      checksum.update(bytes, payload, length);
      buffer.putInt(frame + BackupDescriptor.CHECKSUM, (int) checksum.getValue());
      frame = payload + length;
    }
    return bytes;
  }

  @Test
  void aLaterVersionIsNamed() throws IOException {
    SmallBackup.write(file, 10);
    byte[] whole = Files.readAllBytes(file);
    whole[27] = 3;
    CRC32C checksum = new CRC32C();
    checksum.update(whole, 0, 28);
    ByteBuffer.wrap(whole).putInt(28, (int) checksum.getValue());
    Files.write(file, whole);
    assertThatThrownBy(() -> read(new SmallBackup.Seen()))
        .isInstanceOf(StoreTooNewException.class)
        .hasMessageContaining("version 3");
  }

  @Test
  void nothingIsLeftOfABackupThatIsGivenUp() throws IOException {
    try (BackupWriter writer = BackupWriter.create(file, Disk.system(), SmallBackup.START)) {
      writer.entry(2, new byte[20], 0, 10, 10, 10);
      assertThat(BackupWriter.partial(file)).exists();
      assertThat(file).doesNotExist();
    }
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aLeftoverIsOverwrittenAndABackupNever() throws IOException {
    Files.write(BackupWriter.partial(file), new byte[1 << 20]);
    SmallBackup.write(file, 10);
    assertThat(BackupWriter.partial(file)).doesNotExist();
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> SmallBackup.write(file, 900))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }
}
