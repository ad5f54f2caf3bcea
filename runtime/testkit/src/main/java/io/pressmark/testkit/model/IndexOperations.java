package io.pressmark.testkit.model;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.KeyConditionExpression.Operator;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.PageLimits;
import io.pressmark.core.store.Selection;
import io.pressmark.core.store.SortKeyCondition;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes operations on tables with indexes. Whether the index is there, the run will tell. */
final class IndexOperations {
  private final TableDefinition table;
  private final Random random;
  private final RandomAttributes attributes;

  IndexOperations(Random random, RandomAttributes attributes) {
    this.table = IndexedTables.TABLES.get(random.nextInt(IndexedTables.TABLES.size()));
    this.random = random;
    this.attributes = attributes;
  }

  private IndexDefinition anyOf(List<IndexDefinition> indexes) {
    return indexes.get(random.nextInt(indexes.size()));
  }

  Operation addition() {
    return new Operation.AddIndex(table.name(), anyOf(IndexedTables.candidates(table)));
  }

  Operation removal() {
    return new Operation.RemoveIndex(table.name(), anyOf(IndexedTables.candidates(table)).name());
  }

  /** Of the table's change stream, if it has one. */
  Operation reading() {
    return new Operation.ReadChanges(table.name(), 1 + random.nextInt(1_000));
  }

  Operation scan() {
    int limit = random.nextBoolean() ? PageLimits.NO_LIMIT : 1 + random.nextInt(100);
    return new Operation.IndexScan(
        table.name(), anyOf(IndexedTables.all(table)).name(), 1 + random.nextInt(5), limit);
  }

  Operation query() {
    ModelIndex index = new ModelIndex(table, anyOf(IndexedTables.all(table)));
    List<AttributeValue> partition =
        index.partitionKeys().stream().map(key -> value(key.name())).toList();
    IndexQuery query =
        new IndexQuery(
            partition,
            conditions(index.definition().sortKeys()),
            random.nextBoolean(),
            random.nextInt(3) == 0 ? filter(index) : null,
            random.nextInt(3) == 0 ? 1 + random.nextInt(30) : PageLimits.NO_LIMIT,
            random.nextInt(10) == 0 ? Selection.count() : Selection.all());
    return new Operation.IndexRead(table.name(), index.definition().name(), query);
  }

  private AttributeValue value(String attribute) {
    return switch (attribute) {
      case "id" ->
          KeySpace.partition(table.partitionKey().type(), random.nextInt(KeySpace.PARTITIONS));
      case "at" ->
          KeySpace.sortKey(
              table.sortKey().orElseThrow().type(), random.nextInt(KeySpace.SORT_KEYS));
      default -> attributes.rightValue(attribute);
    };
  }

  /** Equality on some of the attributes from the left, then perhaps anything on the next one. */
  private List<SortKeyCondition> conditions(List<KeyAttribute> keys) {
    int count = random.nextInt(keys.size() + 1);
    List<SortKeyCondition> conditions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      KeyAttribute key = keys.get(i);
      conditions.add(
          i < count - 1
              ? new SortKeyCondition(Operator.EQUAL, List.of(value(key.name())))
              : RandomSortConditions.next(random, key.type(), () -> value(key.name())));
    }
    return conditions;
  }

  /** Null if the one that comes up is not allowed on this index. */
  private @Nullable ConditionExpression filter(ModelIndex index) {
    ConditionExpression condition = attributes.condition();
    boolean isAllowed =
        condition.attributes().stream().allMatch(name -> index.carries(name) && !index.isKey(name));
    return isAllowed ? condition : null;
  }
}
