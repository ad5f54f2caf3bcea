package io.pressmark.chronicle.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.core.error.StoreException;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.StreamView;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableTransaction;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * One change of a store, and what it makes of the content.
 *
 * @param change does it, given the store and its directory
 * @param effect what the store holds afterwards
 */
record Step(BiConsumer<ChronicleItemStore, Path> change, UnaryOperator<Content> effect) {
  private static final IndexDefinition COLORS =
      IndexDefinition.global("by-color")
          .partitionKey("color", ScalarType.S)
          .sortKey("id", ScalarType.S)
          .build();
  private static final IndexDefinition LATE =
      IndexDefinition.global("late").partitionKey("color", ScalarType.S).projectKeysOnly().build();

  static Step create(String table) {
    TableDefinition definition =
        TableDefinition.builder(table).partitionKey("id", ScalarType.S).build();
    return new Step(
        (store, place) -> store.createTable(definition), before -> before.withTable(table));
  }

  /** A table with a stream and an index of colors. */
  static Step createIndexed(String table) {
    TableDefinition definition =
        TableDefinition.builder(table)
            .partitionKey("id", ScalarType.S)
            .index(COLORS)
            .build()
            .withStream(Optional.of(StreamView.NEW_AND_OLD_IMAGES));
    return new Step(
        (store, place) -> store.createTable(definition), before -> before.withTable(table));
  }

  static Step addIndex(String table) {
    return new Step(
        (store, place) -> store.addIndex(table, LATE, ProgressListener.NONE),
        UnaryOperator.identity());
  }

  static Step removeIndex(String table) {
    return new Step(
        (store, place) -> store.removeIndex(table, LATE.name()), UnaryOperator.identity());
  }

  static Step drop(String table) {
    return new Step(
        (store, place) -> store.deleteTable(table), before -> before.withoutTable(table));
  }

  static Step put(String table, String key, String text) {
    return new Step(
        (store, place) -> new AttributeMapTable(store.table(table)).put(item(key, text)),
        before -> before.with(table, key, text));
  }

  /** A put whose item has an attribute that no item had before. */
  static Step putNamed(String table, String key, String attribute) {
    Map<String, AttributeValue> item = new HashMap<>(item(key, "text"));
    item.put(attribute, AttributeValue.s("value"));
    return new Step(
        (store, place) -> new AttributeMapTable(store.table(table)).put(item),
        before -> before.with(table, key, "text"));
  }

  static Step delete(String table, String key) {
    return new Step(
        (store, place) ->
            new AttributeMapTable(store.table(table)).delete(Map.of("id", AttributeValue.s(key))),
        before -> before.without(table, key));
  }

  /** Puts one item into each of two tables and deletes one, together. */
  static Step transaction(String one, String other, String key, String text, String gone) {
    return new Step(
        (store, place) ->
            new TableTransaction(store)
                .put(store.table(one), item(key, text))
                .put(store.table(other), item(key, text))
                .delete(store.table(other), Map.of("id", AttributeValue.s(gone)), null)
                .run(),
        before -> before.with(one, key, text).with(other, key, text).without(other, gone));
  }

  /** Writes a backup and restores it elsewhere, where it has to be the same. */
  static Step backup() {
    return new Step(Step::backUp, UnaryOperator.identity());
  }

  private static void backUp(ChronicleItemStore store, Path place) {
    Path target = place.resolveSibling(place.getFileName() + ".backup");
    Path copy = place.resolveSibling(place.getFileName() + ".copy");
    try {
      store.backup(target, ProgressListener.NONE);
    } catch (StoreException e) {
      assertThat(target).doesNotExist();
      throw e;
    }
    ChronicleItemStore.restore(target, copy, ProgressListener.NONE);
    try (ChronicleItemStore restored = ChronicleItemStore.open(copy, StoreOptions.defaults())) {
      assertThat(Content.of(restored)).isEqualTo(Content.of(store));
    }
  }

  private static Map<String, AttributeValue> item(String key, String text) {
    // Of another color with another text, so that its entries move.
    String color = "color" + text.length() % 3;
    return Map.of(
        "id",
        AttributeValue.s(key),
        "text",
        AttributeValue.s(text),
        "color",
        AttributeValue.s(color));
  }
}
