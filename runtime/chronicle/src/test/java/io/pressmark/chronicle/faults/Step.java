package io.pressmark.chronicle.faults;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableTransaction;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * One change of a store, and what it makes of the content.
 *
 * @param change does it
 * @param effect what the store holds afterwards
 */
record Step(Consumer<ChronicleItemStore> change, UnaryOperator<Content> effect) {
  static Step create(String table) {
    TableDefinition definition =
        TableDefinition.builder(table).partitionKey("id", ScalarType.S).build();
    return new Step(store -> store.createTable(definition), before -> before.withTable(table));
  }

  static Step drop(String table) {
    return new Step(store -> store.deleteTable(table), before -> before.withoutTable(table));
  }

  static Step put(String table, String key, String text) {
    return new Step(
        store -> new AttributeMapTable(store.table(table)).put(item(key, text)),
        before -> before.with(table, key, text));
  }

  /** A put whose item has an attribute that no item had before. */
  static Step putNamed(String table, String key, String attribute) {
    Map<String, AttributeValue> item = new HashMap<>(item(key, "text"));
    item.put(attribute, AttributeValue.s("value"));
    return new Step(
        store -> new AttributeMapTable(store.table(table)).put(item),
        before -> before.with(table, key, "text"));
  }

  static Step delete(String table, String key) {
    return new Step(
        store ->
            new AttributeMapTable(store.table(table)).delete(Map.of("id", AttributeValue.s(key))),
        before -> before.without(table, key));
  }

  /** Puts one item into each of two tables and deletes one, together. */
  static Step transaction(String one, String other, String key, String text, String gone) {
    return new Step(
        store ->
            new TableTransaction(store)
                .put(store.table(one), item(key, text))
                .put(store.table(other), item(key, text))
                .delete(store.table(other), Map.of("id", AttributeValue.s(gone)), null)
                .run(),
        before -> before.with(one, key, text).with(other, key, text).without(other, gone));
  }

  private static Map<String, AttributeValue> item(String key, String text) {
    return Map.of("id", AttributeValue.s(key), "text", AttributeValue.s(text));
  }
}
