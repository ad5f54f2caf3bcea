package io.pressmark.chronicle.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.error.StoreTooNewException;
import io.pressmark.core.error.StoreTooOldException;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.StreamView;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ProvisionedThroughput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlFileTest {
  @TempDir Path directory;
  private ControlFile file;

  @BeforeEach
  void file() {
    file = new ControlFile(directory);
  }

  static Control sample() {
    TableDefinition orders =
        TableDefinition.builder("orders")
            .partitionKey("customer-ü", ScalarType.S)
            .sortKey("placedAt", ScalarType.N)
            .index(
                IndexDefinition.global("by-place")
                    .partitionKey("country", ScalarType.S)
                    .partitionKey("größe", ScalarType.N)
                    .sortKey("hash", ScalarType.B)
                    .include("one", "two")
                    .build())
            .index(
                IndexDefinition.local("local")
                    .sortKey("hash", ScalarType.B)
                    .projectKeysOnly()
                    .build())
            .timeToLive("expires")
            .build();
    TableDefinition blobs =
        TableDefinition.builder("blobs").partitionKey("id", ScalarType.B).build();
    return Control.create(16_376, 1, "boot")
        .withExtent(new ExtentRecord(1, 64, 1_056_768, -5))
        .withExtent(new ExtentRecord(3, 128, 2_100_000, 7))
        .withTables(
            List.of(
                new TableEntry(
                    1,
                    orders,
                    List.of(
                        new PartitionEntry(0, 5, 500, 3, 1L << 40),
                        new PartitionEntry(Long.MIN_VALUE, Long.MAX_VALUE, 0, 1, 0)),
                    1_700_000_000_123L),
                hidden(2, orders, "by-place", false),
                hidden(3, orders, "local", true),
                new TableEntry(4, blobs, List.of(PartitionEntry.uncounted(0)), -1)
                    .withThroughput(new ProvisionedThroughput(5, 1_000_000_000))
                    .withSettings(
                        TableSettings.NONE.withProtection(true).withTags(Map.of("a", "ü")))));
  }

  private static TableEntry hidden(int id, TableDefinition table, String index, boolean filled) {
    return new TableEntry(id, table.withIndexes(List.of()), List.of(PartitionEntry.uncounted(0)), 7)
        .withRole(new HiddenRole(1, index, filled));
  }

  /** The body with a byte changed, or cut short, and all checksums right. */
  private void writeDamaged(byte[] body) throws IOException {
    byte[] head = Arrays.copyOf(Files.readAllBytes(path()), FileHeadDescriptor.LENGTH);
    CRC32C checksum = new CRC32C();
    checksum.update(body);
    ByteBuffer content = ByteBuffer.allocate(head.length + 2 * Integer.BYTES + body.length);
    content.put(head).putInt(body.length).putInt((int) checksum.getValue()).put(body);
    Files.write(path(), content.array());
  }

  private Path path() {
    return directory.resolve(ControlFile.NAME);
  }

  @Test
  void aBodyThatMakesNoSenseIsCorruptThoughItsChecksumHolds() throws IOException {
    Control sample = sample();
    file.write(sample);
    byte[] body = ControlCodec.encode(sample);
    int refused = 0;
    for (int at = 0; at < body.length; at++) {
      for (int change : new int[] {0x01, 0x40, 0x80, 0xFF}) {
        byte[] changed = body.clone();
        changed[at] ^= (byte) change;
        writeDamaged(changed);
        refused += isRefused() ? 1 : 0;
      }
      writeDamaged(Arrays.copyOf(body, at));
      assertThat(isRefused()).as("cut after %d bytes", at).isTrue();
    }
    assertThat(refused).isGreaterThan(body.length);
    writeDamaged(body);
    assertThat(file.read()).isEqualTo(sample);
  }

  private boolean isRefused() {
    try {
      assertThat(file.read()).isNotNull();
      return false;
    } catch (StoreCorruptException e) {
      assertThat(e).hasMessageContaining(path().toString());
      return true;
    }
  }

  @Test
  void anIndexWithoutEntriesAndEntriesWithoutAnIndexAreCorrupt() throws IOException {
    List<TableEntry> tables = sample().tables();
    file.write(sample().withTables(List.of(tables.get(0), tables.get(1), tables.get(3))));
    assertThat(isRefused()).isTrue();
    file.write(sample().withTables(tables.subList(1, 4)));
    assertThat(isRefused()).isTrue();
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    assertThat(file.read()).isNull();
    Control control = sample();
    file.write(control);
    assertThat(file.read()).isEqualTo(control);
    Control other = control.withState(true, "another").withTables(List.of());
    file.write(other);
    assertThat(file.read()).isEqualTo(other);
  }

  @Test
  void aStreamAndTheTableOfItsRecordsBelongTogether() {
    TableDefinition plain =
        TableDefinition.builder("orders").partitionKey("id", ScalarType.S).build();
    TableDefinition streamed = plain.withStream(Optional.of(StreamView.OLD_IMAGE));
    List<PartitionEntry> one = List.of(PartitionEntry.uncounted(0));
    TableEntry records = new TableEntry(2, plain, one, 7).withRole(HiddenRole.stream(1));

    List<TableEntry> whole = List.of(new TableEntry(1, streamed, one, 7), records);
    assertThat(TableCodec.decode(ByteBuffer.wrap(TableCodec.encode(whole)), 2)).isEqualTo(whole);

    byte[] lost = TableCodec.encode(List.of(new TableEntry(1, streamed, one, 7)));
    assertThatThrownBy(() -> TableCodec.decode(ByteBuffer.wrap(lost), 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is nothing for [HiddenRole[table=1, index=(stream)");
    byte[] left = TableCodec.encode(List.of(new TableEntry(1, plain, one, 7), records));
    assertThatThrownBy(() -> TableCodec.decode(ByteBuffer.wrap(left), 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("table 2 is for an index or a stream that there is not");
  }

  @Test
  void idsOfDroppedTablesAreNotUsedAgain() {
    assertThat(sample().withTables(List.of()).nextTableId()).isEqualTo(5);
  }

  @Test
  void anInterruptedThreadWritesAllTheSame() throws IOException {
    Thread.currentThread().interrupt();
    file.write(sample());
    assertThat(Thread.interrupted()).isTrue();
    assertThat(file.read()).isNotNull();
  }

  @Test
  void aReplacementThatWasCutShortLeavesTheOldContent() throws IOException {
    Control control = sample();
    file.write(control);
    Files.write(directory.resolve("CONTROL.tmp"), new byte[] {1, 2, 3});
    assertThat(file.read()).isEqualTo(control);
    assertThat(directory.resolve("CONTROL.tmp")).doesNotExist();
  }

  @Test
  void everyTruncationAndEveryFlippedBitIsNoticed() throws IOException {
    file.write(sample());
    Path path = directory.resolve(ControlFile.NAME);
    byte[] content = Files.readAllBytes(path);
    for (int length = 0; length < content.length; length++) {
      Files.write(path, Arrays.copyOf(content, length));
      assertThatThrownBy(file::read)
          .isInstanceOf(StoreCorruptException.class)
          .hasMessageContaining(path.toString());
    }
    for (int bit = 0; bit < content.length * 8; bit++) {
      byte[] flipped = content.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(path, flipped);
      assertThatThrownBy(file::read).isInstanceOf(StoreCorruptException.class);
    }
  }

  @Test
  void randomBytesAreRefused() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      byte[] noise = new byte[random.nextInt(300)];
      random.nextBytes(noise);
      Files.write(directory.resolve(ControlFile.NAME), noise);
      assertThatThrownBy(file::read).as("seed %d", seed).isInstanceOf(StoreCorruptException.class);
    }
  }

  @Test
  void otherVersionsAreToldApart() throws IOException {
    Path path = directory.resolve(ControlFile.NAME);
    Files.write(path, FileHeadDescriptor.encode("control", 3));
    assertThatThrownBy(file::read)
        .isInstanceOf(StoreTooNewException.class)
        .hasMessageContainingAll(path.toString(), "version 3", "up to 2");
    Files.write(path, FileHeadDescriptor.encode("control", 0));
    assertThatThrownBy(file::read)
        .isInstanceOf(StoreTooOldException.class)
        .hasMessageContainingAll(path.toString(), "version 0", "from 1");
    Files.write(path, FileHeadDescriptor.encode("dictionary", 1));
    assertThatThrownBy(file::read)
        .isInstanceOf(StoreCorruptException.class)
        .hasMessageContainingAll("'dictionary'", "'control'");
  }
}
