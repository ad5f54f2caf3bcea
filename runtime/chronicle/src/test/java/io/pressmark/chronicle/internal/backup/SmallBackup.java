package io.pressmark.chronicle.internal.backup;

import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.chronicle.internal.files.HiddenRole;
import io.pressmark.chronicle.internal.files.PartitionEntry;
import io.pressmark.chronicle.internal.files.TableEntry;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A backup with something of every kind in it, and what a reader of it must see. */
final class SmallBackup {
  static final BackupStart START = new BackupStart(new UUID(1, 2), 16_376, 1, 1_700_000_000_000L);
  static final long LAST_RECORD = 77;
  static final int NEXT_TABLE = 9;

  static final List<TableEntry> TABLES =
      List.of(
          new TableEntry(
              3,
              TableDefinition.builder("orders")
                  .partitionKey("customer", ScalarType.S)
                  .sortKey("order", ScalarType.N)
                  .index(
                      IndexDefinition.global("by-state")
                          .partitionKey("state", ScalarType.S)
                          .include("total")
                          .build())
                  .build(),
              List.of(PartitionEntry.uncounted(0), PartitionEntry.uncounted(Long.MIN_VALUE)),
              1_700_000_000_123L),
          new TableEntry(
                  4,
                  TableDefinition.builder("orders")
                      .partitionKey("customer", ScalarType.S)
                      .sortKey("order", ScalarType.N)
                      .build(),
                  List.of(PartitionEntry.uncounted(0)),
                  0)
              .withRole(new HiddenRole(3, "by-state", true)),
          new TableEntry(
              8,
              TableDefinition.builder("blobs").partitionKey("id", ScalarType.B).build(),
              List.of(PartitionEntry.uncounted(0)),
              0));

  static final List<String> NAMES = List.of("total", "Größe", "x");

  private SmallBackup() {}

  /** Writes it with values of which the longest has so many bytes. */
  static void write(Path target, int longest) throws IOException {
    Random random = new Random(5);
    try (BackupWriter writer = BackupWriter.create(target, Disk.system(), START)) {
      for (int space : new int[] {6, 16}) {
        for (int i = 0; i < 4; i++) {
          byte[] entry = entry(random, space, i, longest);
          writer.entry(space, entry, 0, 12, 12, entry.length - 12);
        }
      }
      byte[] change = entry(random, 6, 2, longest);
      writer.change(6, change, 0, 12, change, 12, change.length - 12);
      writer.change(16, change, 0, 12, change, 12, BackupDescriptor.DELETED);
      writer.catalogue(NEXT_TABLE, TABLES);
      writer.names(3, NAMES);
      writer.names(8, List.of());
      writer.finish(LAST_RECORD);
    }
  }

  private static byte[] entry(Random random, int space, int index, int longest) {
    byte[] entry = new byte[12 + (index == 3 ? longest : random.nextInt(Math.min(40, longest)))];
    if (index % 2 == 0) {
      random.nextBytes(entry);
    }
    byte[] key = String.format("%04d%08d", space, index).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(key, 0, entry, 0, key.length);
    return entry;
  }

  /** What a visitor is given, as text. */
  static final class Seen implements BackupVisitor {
    final List<String> calls = new ArrayList<>();

    @Override
    public void entry(int space, byte[] bytes, int key, int keyLength, int value, int valueLength) {
      calls.add("entry " + text(space, bytes, key, keyLength, value, valueLength));
    }

    @Override
    public void change(
        int space, byte[] bytes, int key, int keyLength, int value, int valueLength) {
      calls.add("change " + text(space, bytes, key, keyLength, value, valueLength));
    }

    private static String text(
        int space, byte[] bytes, int key, int keyLength, int value, int valueLength) {
      String name = new String(bytes, key, keyLength, StandardCharsets.US_ASCII);
      String content =
          valueLength < 0
              ? "deleted"
              : HexFormat.of().formatHex(Arrays.copyOfRange(bytes, value, value + valueLength));
      return space + " " + name + " " + content;
    }
  }

  /** What a visitor of {@link #write} must be given. */
  static List<String> expected(int longest) {
    Random random = new Random(5);
    Seen seen = new Seen();
    for (int space : new int[] {6, 16}) {
      for (int i = 0; i < 4; i++) {
        byte[] entry = entry(random, space, i, longest);
        seen.entry(space, entry, 0, 12, 12, entry.length - 12);
      }
    }
    byte[] change = entry(random, 6, 2, longest);
    seen.change(6, change, 0, 12, 12, change.length - 12);
    seen.change(16, change, 0, 12, 12, BackupDescriptor.DELETED);
    return seen.calls;
  }
}
