package io.pressmark.chronicle.environment;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableScan;
import io.pressmark.testkit.item.TableTransaction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** Items of one table, and what is known to be stored of them. */
final class Notes {
  static final TableDefinition TABLE =
      TableDefinition.builder("notes").partitionKey("id", ScalarType.N).build();

  private final Map<Integer, Map<String, AttributeValue>> stored = new HashMap<>();

  static Map<String, AttributeValue> note(int id, int length) {
    Map<String, AttributeValue> note = new HashMap<>(key(id));
    note.put("text", AttributeValue.s((id + "-").repeat(length / 8 + 1)));
    return note;
  }

  static Map<String, AttributeValue> key(int id) {
    return Map.of("id", AttributeValue.n(id));
  }

  private static AttributeMapTable table(ChronicleItemStore store) {
    return new AttributeMapTable(store.table(TABLE.name()));
  }

  /** Stores a note by itself. */
  void put(ChronicleItemStore store, int id, int length) {
    Map<String, AttributeValue> note = note(id, length);
    table(store).put(note);
    stored.put(id, note);
  }

  /** Stores a note whose attribute has a name that no item had before. */
  void putNamed(ChronicleItemStore store, int id, String name) {
    Map<String, AttributeValue> note = note(id, 10);
    note.put(name, AttributeValue.bool(true));
    table(store).put(note);
    stored.put(id, note);
  }

  /** Stores some notes as one, from a number on. */
  void transact(ChronicleItemStore store, int from, int length) {
    TableTransaction transaction = new TableTransaction(store);
    for (int id = from; id < from + 5; id++) {
      transaction.put(store.table(TABLE.name()), note(id, length));
    }
    transaction.run();
    for (int id = from; id < from + 5; id++) {
      stored.put(id, note(id, length));
    }
  }

  /** Deletes a note. */
  void delete(ChronicleItemStore store, int id) {
    table(store).delete(key(id));
    stored.remove(id);
  }

  /** What was stored is there, one by one and in a scan, and nothing else. */
  void check(ChronicleItemStore store) {
    AttributeMapTable table = table(store);
    stored.forEach((id, note) -> assertThat(table.get(key(id))).contains(note));
    assertThat(new HashSet<>(table.scanAll(TableScan.all())))
        .isEqualTo(new HashSet<>(stored.values()));
    assertThat(store.verify()).isEmpty();
  }

  int size() {
    return stored.size();
  }
}
