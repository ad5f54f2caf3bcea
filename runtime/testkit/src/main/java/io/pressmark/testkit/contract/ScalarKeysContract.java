package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.expression.SetOperand;
import io.pressmark.core.expression.SetValue;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.store.ReadAction;
import io.pressmark.core.store.ReadConsistency;
import io.pressmark.core.store.ReadOutcome;
import io.pressmark.core.store.Selection;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapIndex;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableQuery;
import io.pressmark.testkit.item.TableScan;
import io.pressmark.testkit.item.TableTransaction;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No expression looks into a key attribute of the table or of an index. */
abstract class ScalarKeysContract extends ContractCase {
  private static final DocumentPath IN_PARTITION_KEY = DocumentPath.of("id").dot("x");
  private static final DocumentPath IN_SORT_KEY = DocumentPath.of("at").at(0);
  private static final DocumentPath IN_INDEX_KEY = DocumentPath.of("a").dot("x").at(1);
  private static final DocumentPath ELSEWHERE = DocumentPath.of("other").dot("x");

  private AttributeMapTable table;

  @BeforeEach
  void makeTable() {
    table =
        new AttributeMapTable(
            store()
                .createTable(
                    definition(ScalarType.S, ScalarType.N)
                        .withIndexes(
                            List.of(
                                IndexDefinition.global("global")
                                    .partitionKey("a", ScalarType.S)
                                    .build()))));
    table.put(item("k", 1, AttributeValue.s("x")));
  }

  private static void requireRefused(ThrowingCallable call, String key) {
    assertThatThrownBy(call)
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "Key attributes must be scalars; list random access '[]' and map lookup '.' are not"
                + " allowed: "
                + key);
  }

  private static ConditionExpression exists(DocumentPath path) {
    return new ConditionExpression.Exists(path);
  }

  private static UpdateExpression set(DocumentPath path, SetValue value) {
    return new UpdateExpression(List.of(new UpdateExpression.SetAction(path, value)));
  }

  private EncodedKey first() {
    return EncodedKeys.of(table.table().definition(), key("k", 1));
  }

  private static Operand.Literal one() {
    return new Operand.Literal(AttributeValue.n(1));
  }

  @Test
  void conditionsOfWrites() {
    Map<String, AttributeValue> other = item("k", 2, AttributeValue.s("y"));
    requireRefused(() -> table.put(other, exists(IN_PARTITION_KEY)), "Key: id");
    requireRefused(() -> table.delete(key("k", 1), exists(IN_SORT_KEY)), "Key: at");
    ConditionExpression either =
        new ConditionExpression.Or(
            List.of(
                exists(DocumentPath.of("id")),
                new ConditionExpression.Not(
                    new ConditionExpression.Contains(
                        new Operand.Path(IN_INDEX_KEY), new Operand.Path(ELSEWHERE)))));
    requireRefused(() -> table.put(other, either), "IndexKey: a");
    UpdateExpression update = set(DocumentPath.of("b"), one());
    requireRefused(() -> table.update(key("k", 1), update, exists(IN_INDEX_KEY)), "IndexKey: a");
    requireRefused(
        () -> new TableTransaction(store()).put(table.table(), other, exists(IN_SORT_KEY)).run(),
        "Key: at");
    assertThat(table.scanAll(TableScan.all())).containsExactly(item("k", 1, AttributeValue.s("x")));
  }

  @Test
  void whatUpdatesChangeAndRead() {
    requireRefused(() -> table.update(key("k", 1), set(IN_PARTITION_KEY, one())), "Key: id");
    requireRefused(() -> table.update(key("k", 1), set(IN_INDEX_KEY, one())), "IndexKey: a");
    DocumentPath target = DocumentPath.of("b");
    Operand.Path read = new Operand.Path(IN_SORT_KEY);
    for (SetValue value :
        List.of(
            read,
            new SetValue.Sum(one(), read),
            new SetValue.Difference(read, one()),
            new SetOperand.IfNotExists(IN_SORT_KEY, one()),
            new SetOperand.ListAppend(new SetOperand.IfNotExists(ELSEWHERE, read), read))) {
      requireRefused(() -> table.update(key("k", 1), set(target, value)), "Key: at");
    }
    assertThat(table.get(key("k", 1))).contains(item("k", 1, AttributeValue.s("x")));
  }

  @Test
  void filters() {
    TableQuery query = TableQuery.of(AttributeValue.s("k"));
    requireRefused(() -> table.query(query.filter(exists(IN_SORT_KEY)), null), "Key: at");
    requireRefused(() -> table.query(query.filter(exists(IN_INDEX_KEY)), null), "IndexKey: a");
    requireRefused(
        () -> table.scan(TableScan.all().filter(exists(IN_PARTITION_KEY)), null), "Key: id");
    AttributeMapIndex index = new AttributeMapIndex(table.table().index("global"));
    List<AttributeValue> x = List.of(AttributeValue.s("x"));
    AttributeMapIndex filtered = index.filter(exists(IN_INDEX_KEY));
    requireRefused(() -> filtered.query(x), "IndexKey: a");
    requireRefused(filtered::scan, "IndexKey: a");
  }

  @Test
  void projections() {
    ProjectionExpression into = new ProjectionExpression(List.of(ELSEWHERE, IN_SORT_KEY));
    Selection selection = Selection.of(into);
    TableQuery query = TableQuery.of(AttributeValue.s("k"));
    requireRefused(() -> table.query(query.returning(selection), null), "Key: at");
    requireRefused(() -> table.scan(TableScan.all().returning(selection), null), "Key: at");
    ReadAction read = ReadAction.of(table.table(), first(), new EncodedItem()).returning(into);
    requireRefused(() -> store().transactGet(List.of(read)), "Key: at");
    requireRefused(() -> store().batchGet(List.of(read)), "Key: at");
    ReadOutcome outcome = new ReadOutcome().ask(ReadConsistency.STRONG, into);
    requireRefused(() -> table.table().get(first(), new EncodedItem(), outcome), "Key: at");
  }
}
