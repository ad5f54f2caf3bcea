package io.pressmark.cli;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.cli.item.TableItems;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.value.AttributeValue;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A store with small tables of every kind of key. */
final class SampleStore {
  /** The items of {@code readings}: this many for each of two sensors. */
  static final int READINGS = 20;

  private SampleStore() {}

  /**
   * Makes the store: {@code readings} (sensor S, at N), {@code files} (hash B), {@code names} (the
   * partition key {@code a=b} S, the sort key {@code a} S).
   */
  static Path in(Path directory) {
    try (ChronicleItemStore store =
        ChronicleItemStore.open(directory, StoreOptions.defaults().withPartitions(4))) {
      TableItems readings =
          new TableItems(
              store.createTable(
                  TableDefinition.builder("readings")
                      .partitionKey("sensor", ScalarType.S)
                      .sortKey("at", ScalarType.N)
                      .build()));
      for (int at = 1; at <= READINGS; at++) {
        readings.put(reading("attic", at));
        readings.put(reading("cellar", at));
      }
      new TableItems(
              store.createTable(
                  TableDefinition.builder("files").partitionKey("hash", ScalarType.B).build()))
          .put(Map.of("hash", AttributeValue.b(new byte[] {-1, 0}), "size", AttributeValue.n(5)));
      new TableItems(
              store.createTable(
                  TableDefinition.builder("names")
                      .partitionKey("a=b", ScalarType.S)
                      .sortKey("a", ScalarType.S)
                      .build()))
          .put(Map.of("a=b", AttributeValue.s("c=d"), "a", AttributeValue.s("x=y=z")));
    }
    return directory;
  }

  private static Map<String, AttributeValue> reading(String sensor, int at) {
    Map<String, AttributeValue> item = new LinkedHashMap<>();
    item.put("sensor", AttributeValue.s(sensor));
    item.put("at", AttributeValue.n(at));
    item.put("celsius", AttributeValue.n("2" + at % 10 + ".5"));
    if (at % 2 == 0) {
      item.put("note", AttributeValue.s("reading number " + at + " — ünï😀"));
    }
    return item;
  }

  /** The line of a reading. */
  static String line(String sensor, int at) {
    return "{\"Item\":{\"sensor\":{\"S\":\""
        + sensor
        + "\"},\"at\":{\"N\":\""
        + at
        + "\"},\"celsius\":{\"N\":\"2"
        + at % 10
        + ".5\"}"
        + (at % 2 == 0 ? ",\"note\":{\"S\":\"reading number " + at + " — ünï😀\"}" : "")
        + "}}";
  }
}
