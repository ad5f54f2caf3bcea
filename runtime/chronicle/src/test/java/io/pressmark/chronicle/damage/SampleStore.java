package io.pressmark.chronicle.damage;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * A store with small, large and deleted items in three tables, one with an index, as files to be
 * copied: once as a proper close left them, once as a killed process did.
 */
final class SampleStore {
  static final StoreOptions OPTIONS = StoreOptions.defaults().withPartitions(2).withPageSize(8_192);

  static final int COLORS = 7;

  static final IndexDefinition BY_COLOR =
      IndexDefinition.global("by-color").partitionKey("color", ScalarType.N).build();

  private static final String INDEXED = "indexed";
  private static final int COLLECTIONS = 60;
  private static final int SMALL = 1_800;
  private static final int LARGE = 30;

  private final Path closed;
  private final Path killed;

  /** The items of each table, by their keys. */
  private final Map<String, Map<Map<String, AttributeValue>, Map<String, AttributeValue>>> items =
      new LinkedHashMap<>();

  private SampleStore(Path closed, Path killed) {
    this.closed = closed;
    this.killed = killed;
  }

  /** Makes the files in a directory. */
  static SampleStore in(Path directory) throws IOException {
    SampleStore sample = new SampleStore(directory.resolve("closed"), directory.resolve("killed"));
    try (ChronicleItemStore store = ChronicleItemStore.open(sample.closed, OPTIONS)) {
      sample.fill(store);
      // What is stored into a mapped file is seen by whoever reads the file, as after a kill.
      copy(sample.closed, sample.killed);
    }
    return sample;
  }

  private void fill(ChronicleItemStore store) {
    Random random = new Random(7);
    for (String name : new String[] {"small", "large", INDEXED}) {
      AttributeMapTable table = new AttributeMapTable(store.createTable(table(name)));
      boolean isSmall = !name.equals("large");
      Map<Map<String, AttributeValue>, Map<String, AttributeValue>> stored = new HashMap<>();
      for (int round = 0; round < 2; round++) {
        for (int i = 0; i < (isSmall ? SMALL : LARGE); i++) {
          Map<String, AttributeValue> key = key(i);
          if (random.nextInt(4) == 0) {
            table.delete(key);
            stored.remove(key);
          } else {
            int length = isSmall ? random.nextInt(500) : 2_000 + random.nextInt(60_000);
            Map<String, AttributeValue> item = item(i, random.nextLong(), length);
            table.put(item);
            stored.put(key, item);
          }
        }
      }
      items.put(name, stored);
    }
    // So that pages of a table that is gone are among the free ones.
    AttributeMapTable dropped = new AttributeMapTable(store.createTable(table("dropped")));
    for (int i = 0; i < 300; i++) {
      dropped.put(item(i, i, 300));
    }
    store.deleteTable("dropped");
  }

  private static TableDefinition table(String name) {
    TableDefinition.Builder table =
        TableDefinition.builder(name)
            .partitionKey("collection", ScalarType.S)
            .sortKey("number", ScalarType.N);
    return name.equals(INDEXED) ? table.index(BY_COLOR).build() : table.build();
  }

  /** The key of an item, of one that was deleted, or of one that never was. */
  static Map<String, AttributeValue> key(int number) {
    return Map.of(
        "collection",
        AttributeValue.s("c" + number % COLLECTIONS),
        "number",
        AttributeValue.n(number));
  }

  static Map<String, AttributeValue> item(int number, long content, int length) {
    Map<String, AttributeValue> item = new HashMap<>(key(number));
    String text = Long.toString(content, 36);
    // So that an item that is written again moves in the index.
    item.put("color", AttributeValue.n(Math.floorMod(content, COLORS)));
    item.put("text", AttributeValue.s(text.repeat(length / text.length() + 1)));
    return item;
  }

  Map<String, Map<Map<String, AttributeValue>, Map<String, AttributeValue>>> items() {
    return items;
  }

  /** A copy of the files, to be damaged. */
  Path copy(boolean wasClosed, Path to) throws IOException {
    copy(wasClosed ? closed : killed, to);
    return to;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(from)) {
      for (Path file : files) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
