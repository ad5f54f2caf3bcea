package io.pressmark.testkit.item;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.format.AttributeMaps;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.QueryRequest;
import io.pressmark.core.store.ReadAction;
import io.pressmark.core.store.ReadConsistency;
import io.pressmark.core.store.ReadOutcome;
import io.pressmark.core.store.ReturnValues;
import io.pressmark.core.store.ScanRequest;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.store.WriteAction;
import io.pressmark.core.store.WriteOutcome;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of a store, spoken to in attribute maps. Wherever a key is asked for, a map that has the
 * key attributes will do; others in it are passed over.
 *
 * <p>Not thread-safe: it reuses its buffers. Each thread makes its own over the same table.
 */
public final class AttributeMapTable {
  private final StoreTable table;
  private final TableDefinition definition;
  private final NameBinding names;
  private final KeyWriter keys = new KeyWriter();
  private final ItemWriter writer = new ItemWriter();
  private final ItemReader reader = new ItemReader();
  private final EncodedItem item = new EncodedItem();
  private final ItemBatch batch = new ItemBatch();
  private final WriteOutcome outcome = new WriteOutcome();
  private final ReadOutcome read = new ReadOutcome();
  private ReadConsistency consistency = ReadConsistency.DEFAULT;

  public AttributeMapTable(StoreTable table) {
    this.table = table;
    this.definition = table.definition();
    this.names = NameBinding.untyped(table.names(), definition);
    reader.bind(names, definition);
  }

  /** The table itself. */
  public StoreTable table() {
    return table;
  }

  /** Stores the item and returns the one it replaced. */
  public Optional<Map<String, AttributeValue>> put(Map<String, AttributeValue> attributes) {
    return put(attributes, null);
  }

  /** Stores the item if the condition is true of the stored one, and returns that. */
  public Optional<Map<String, AttributeValue>> put(
      Map<String, AttributeValue> attributes, @Nullable ConditionExpression condition) {
    EncodedKey key = encodeKey(attributes);
    EncodedItem encoded = AttributeMaps.writeItem(attributes, definition, key, writer.begin(names));
    table.put(key, encoded, condition, outcome.ask(ReturnValues.ALL_OLD, ReturnValues.ALL_OLD));
    return returned(key);
  }

  /** The item with this key. */
  public Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
    return get(key, null);
  }

  /** What a projection names of the item with this key; all of it if that is null. */
  public Optional<Map<String, AttributeValue>> get(
      Map<String, AttributeValue> key, @Nullable ProjectionExpression projection) {
    EncodedKey encoded = encodeKey(key);
    return table.get(encoded, item, read.ask(consistency, projection))
        ? Optional.of(read.read(encoded, item, reader))
        : Optional.empty();
  }

  /** Reads of single items, queries and scans from now on have to be as new as this. */
  public AttributeMapTable reading(ReadConsistency required) {
    consistency = required;
    return this;
  }

  /** What the last read of a single item cost. */
  public double readUnits() {
    return read.readUnits();
  }

  /** Deletes the item with this key and returns it. */
  public Optional<Map<String, AttributeValue>> delete(Map<String, AttributeValue> key) {
    return delete(key, null);
  }

  /** Deletes the item with this key if the condition is true of it, and returns it. */
  public Optional<Map<String, AttributeValue>> delete(
      Map<String, AttributeValue> key, @Nullable ConditionExpression condition) {
    EncodedKey encoded = encodeKey(key);
    table.delete(encoded, condition, outcome.ask(ReturnValues.ALL_OLD, ReturnValues.ALL_OLD));
    return returned(encoded);
  }

  /** Updates the item with this key and returns it as it is then; empty when there is none. */
  public Optional<Map<String, AttributeValue>> update(
      Map<String, AttributeValue> key, UpdateExpression update) {
    return update(key, update, null);
  }

  /**
   * Updates the item with this key if the condition is true of it, and returns it as it is then.
   */
  public Optional<Map<String, AttributeValue>> update(
      Map<String, AttributeValue> key,
      UpdateExpression update,
      @Nullable ConditionExpression condition) {
    return update(key, update, condition, ReturnValues.ALL_NEW);
  }

  /**
   * Updates the item with this key if the condition is true of it, and returns what is asked for.
   */
  public Optional<Map<String, AttributeValue>> update(
      Map<String, AttributeValue> key,
      UpdateExpression update,
      @Nullable ConditionExpression condition,
      ReturnValues values) {
    EncodedKey encoded = encodeKey(key);
    table.update(encoded, update, condition, outcome.ask(values, ReturnValues.ALL_OLD));
    return returned(encoded);
  }

  // Actions of transactions: each uses up the buffers of the table object it was made with.

  WriteAction putAction(
      Map<String, AttributeValue> attributes,
      @Nullable ConditionExpression condition,
      ReturnValues values) {
    EncodedKey key = encodeKey(attributes);
    EncodedItem encoded = AttributeMaps.writeItem(attributes, definition, key, writer.begin(names));
    return WriteAction.put(
        table, key, encoded, condition, outcome.ask(values, ReturnValues.ALL_OLD));
  }

  WriteAction deleteAction(
      Map<String, AttributeValue> key,
      @Nullable ConditionExpression condition,
      ReturnValues values) {
    return WriteAction.delete(
        table, encodeKey(key), condition, outcome.ask(values, ReturnValues.ALL_OLD));
  }

  WriteAction updateAction(
      Map<String, AttributeValue> key,
      UpdateExpression update,
      @Nullable ConditionExpression condition,
      ReturnValues values) {
    return WriteAction.update(
        table, encodeKey(key), update, condition, outcome.ask(values, ReturnValues.ALL_OLD));
  }

  WriteAction checkAction(
      Map<String, AttributeValue> key, ConditionExpression condition, ReturnValues values) {
    return WriteAction.check(
        table, encodeKey(key), condition, outcome.ask(values, ReturnValues.ALL_OLD));
  }

  ReadAction getAction(Map<String, AttributeValue> key, @Nullable ProjectionExpression projection) {
    return ReadAction.of(table, encodeKey(key), item).returning(projection);
  }

  Optional<Map<String, AttributeValue>> readItem(ReadAction action) {
    return action.found() ? Optional.of(action.read(reader)) : Optional.empty();
  }

  /** What the last write reported. */
  public WriteOutcome outcome() {
    return outcome;
  }

  /** One page of a query, after {@code startAfter} or, where that is null, from the start. */
  public TablePage query(TableQuery query, @Nullable Map<String, AttributeValue> startAfter) {
    KeyWriter partition = new KeyWriter().begin(definition);
    partition.partition();
    partition.value(query.partition());
    table.query(
        new QueryRequest(
            partition.key(),
            query.sort(),
            query.ascending(),
            query.filter(),
            query.limit(),
            query.selection(),
            startAfter == null ? null : encodeKey(startAfter),
            consistency),
        batch);
    return page();
  }

  /** The items of all pages of a query. */
  public List<Map<String, AttributeValue>> queryAll(TableQuery query) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    TablePage page = query(query, null);
    items.addAll(page.items());
    while (page.lastEvaluatedKey().isPresent()) {
      page = query(query, page.lastEvaluatedKey().get());
      items.addAll(page.items());
    }
    return items;
  }

  /** One page of a scan, after {@code startAfter} or, where that is null, from the start. */
  public TablePage scan(TableScan scan, @Nullable Map<String, AttributeValue> startAfter) {
    table.scan(
        new ScanRequest(
            scan.filter(),
            scan.limit(),
            scan.selection(),
            scan.segment(),
            scan.totalSegments(),
            startAfter == null ? null : encodeKey(startAfter),
            consistency),
        batch);
    return page();
  }

  /** The items of all pages of a scan. */
  public List<Map<String, AttributeValue>> scanAll(TableScan scan) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    TablePage page = scan(scan, null);
    items.addAll(page.items());
    while (page.lastEvaluatedKey().isPresent()) {
      page = scan(scan, page.lastEvaluatedKey().get());
      items.addAll(page.items());
    }
    return items;
  }

  private TablePage page() {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      items.add(batch.read(i, reader));
    }
    return new TablePage(
        items,
        batch.count(),
        batch.scannedCount(),
        batch.readUnits(),
        batch.lastEvaluatedKey().map(this::keyAttributes));
  }

  private Map<String, AttributeValue> keyAttributes(EncodedKey key) {
    EncodedItem empty = writer.begin(names).finish(0);
    return new LinkedHashMap<>(decode(key, empty));
  }

  private EncodedKey encodeKey(Map<String, AttributeValue> attributes) {
    AttributeMaps.writeKey(attributes, definition, keys.begin(definition));
    return keys.key();
  }

  private Map<String, AttributeValue> decode(EncodedKey key, EncodedItem encoded) {
    return AttributeMaps.read(reader.load(key, encoded));
  }

  /** What the last write returned. */
  Optional<Map<String, AttributeValue>> returned(EncodedKey key) {
    return outcome.hasReturned() ? Optional.of(outcome.read(key, reader)) : Optional.empty();
  }
}
