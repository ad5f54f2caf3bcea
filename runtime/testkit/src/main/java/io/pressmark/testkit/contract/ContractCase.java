package io.pressmark.testkit.contract;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** One topic of the contract: opens a store before each test and closes it after. */
@SuppressWarnings("NullAway.Init") // JUnit calls open() first.
abstract class ContractCase {
  private StoreFixture fixture;
  private ItemStore store;

  /** A fixture for one test. */
  abstract StoreFixture newFixture();

  @BeforeEach
  void open() {
    fixture = newFixture();
    store = fixture.open();
  }

  @AfterEach
  void close() {
    store.close();
  }

  final ItemStore store() {
    return store;
  }

  final StoreFixture fixture() {
    return fixture;
  }

  final void reopen() {
    store.close();
    store = fixture.open();
  }

  /** A definition with a partition key {@code id} and a sort key {@code at}. */
  static TableDefinition definition(ScalarType partition, ScalarType sort) {
    return TableDefinition.builder("things")
        .partitionKey("id", partition)
        .sortKey("at", sort)
        .build();
  }

  /** A new table with a partition key {@code id} and a sort key {@code at}. */
  final AttributeMapTable create(ScalarType partition, ScalarType sort) {
    return new AttributeMapTable(store.createTable(definition(partition, sort)));
  }

  /** A new table with the keys {@code id} (S) and {@code at} (N). */
  final AttributeMapTable create() {
    return create(ScalarType.S, ScalarType.N);
  }

  /** The same table with indexes. */
  final AttributeMapTable createIndexed(IndexDefinition... indexes) {
    TableDefinition definition = definition(ScalarType.S, ScalarType.N);
    return new AttributeMapTable(store.createTable(definition.withIndexes(List.of(indexes))));
  }

  /** An item of the table that {@link #create()} makes, with one more attribute {@code a}. */
  static Map<String, AttributeValue> item(String id, long at, AttributeValue value) {
    Map<String, AttributeValue> item = key(AttributeValue.s(id), AttributeValue.n(at));
    item.put("a", value);
    return item;
  }

  static Map<String, AttributeValue> key(AttributeValue id, AttributeValue at) {
    Map<String, AttributeValue> key = new LinkedHashMap<>();
    key.put("id", id);
    key.put("at", at);
    return key;
  }

  static Map<String, AttributeValue> key(String id, long at) {
    return key(AttributeValue.s(id), AttributeValue.n(at));
  }

  /** An attribute that the item must have. */
  static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name), name);
  }

  static ConditionExpression compare(
      String attribute, Comparator comparator, AttributeValue value) {
    return new ConditionExpression.Comparison(
        comparator, new Operand.Path(DocumentPath.of(attribute)), new Operand.Literal(value));
  }

  static ConditionExpression exists(String attribute) {
    return new ConditionExpression.Exists(DocumentPath.of(attribute));
  }

  static ConditionExpression notExists(String attribute) {
    return new ConditionExpression.NotExists(DocumentPath.of(attribute));
  }
}
