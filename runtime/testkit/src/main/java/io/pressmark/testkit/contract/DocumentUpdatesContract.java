package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pressmark.core.error.CancellationReason;
import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.expression.SetOperand;
import io.pressmark.core.expression.SetValue;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.expression.UpdateExpression.AddAction;
import io.pressmark.core.expression.UpdateExpression.RemoveAction;
import io.pressmark.core.expression.UpdateExpression.SetAction;
import io.pressmark.core.expression.parse.ExpressionParser;
import io.pressmark.core.store.ReturnValues;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableTransaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * UpdateItem with document paths and expressions, alone and in a transaction: each update is done
 * both ways, which must come to the same.
 */
abstract class DocumentUpdatesContract extends ContractCase {
  private static final AttributeValue ONE = AttributeValue.n(1);

  private static Map<String, AttributeValue> values(Object... namesAndValues) {
    Map<String, AttributeValue> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], (AttributeValue) namesAndValues[i + 1]);
    }
    return values;
  }

  private static UpdateExpression parse(String text, Object... namesAndValues) {
    ExpressionParser parser = new ExpressionParser(Map.of(), values(namesAndValues));
    UpdateExpression update = parser.update(text);
    parser.requireAllUsed();
    return update;
  }

  private static Map<String, AttributeValue> with(
      Map<String, AttributeValue> key, Object... namesAndValues) {
    Map<String, AttributeValue> item = new LinkedHashMap<>(key);
    item.putAll(values(namesAndValues));
    return item;
  }

  private static AttributeValue numbers(long... numbers) {
    AttributeValue[] elements = new AttributeValue[numbers.length];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = AttributeValue.n(numbers[i]);
    }
    return AttributeValue.l(elements);
  }

  /** A new table, in which an item with these attributes is stored under 1 and under 2. */
  private AttributeMapTable table(Object... namesAndValues) {
    AttributeMapTable table = create();
    table.put(with(key("k", 1), namesAndValues));
    table.put(with(key("k", 2), namesAndValues));
    return table;
  }

  /** Updates item 1 alone and item 2 in a transaction. */
  private void update(AttributeMapTable table, UpdateExpression update, Object... expected) {
    Map<String, AttributeValue> first = with(key("k", 1), expected);
    assertThat(table.update(key("k", 1), update)).contains(first);
    assertThat(table.get(key("k", 1))).contains(first);
    TableTransaction transaction =
        new TableTransaction(store()).update(table.table(), key("k", 2), update, null);
    transaction.run();
    Map<String, AttributeValue> second = with(key("k", 2), expected);
    assertThat(table.get(key("k", 2))).contains(second);
  }

  private void requireRefused(AttributeMapTable table, UpdateExpression update, String reason) {
    Map<String, AttributeValue> before = table.get(key("k", 1)).orElseThrow();
    assertThatThrownBy(() -> table.update(key("k", 1), update))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining(reason);
    assertThat(table.get(key("k", 1))).contains(before);
    TransactionCanceledException cancelled =
        catchThrowableOfType(
            TransactionCanceledException.class,
            () ->
                new TableTransaction(store())
                    .put(table.table(), key("k", 3))
                    .update(table.table(), key("k", 1), update, null)
                    .run());
    assertThat(cancelled.reasons())
        .extracting(CancellationReason::code)
        .containsExactly("None", "ValidationError");
    assertThat(cancelled.reasons().get(1).message())
        .hasValueSatisfying(message -> assertThat(message).contains(reason));
    assertThat(table.get(key("k", 1))).contains(before);
    assertThat(table.get(key("k", 3))).isEmpty();
  }

  @Test
  void anUpdateChangesWhatItsPathsNameAndNothingBeside() {
    AttributeValue address =
        AttributeValue.m(Map.of("town", AttributeValue.s("Rome"), "house", ONE));
    AttributeMapTable table =
        table("m", AttributeValue.m(Map.of("l", AttributeValue.l(ONE, address))), "other", ONE);
    AttributeValue moved =
        AttributeValue.m(Map.of("town", AttributeValue.s("Milan"), "zip", AttributeValue.s("")));
    update(
        table,
        parse(
            "SET m.l[1].town = :town, m.l[1].zip = :zip REMOVE m.l[1].house ADD m.n :one",
            ":town",
            AttributeValue.s("Milan"),
            ":zip",
            AttributeValue.s(""),
            ":one",
            ONE),
        "m",
        AttributeValue.m(Map.of("l", AttributeValue.l(ONE, moved), "n", ONE)),
        "other",
        ONE);
  }

  @Test
  void everyRightHandSideReadsTheItemAsItWas() {
    AttributeMapTable table = table("a", ONE, "b", AttributeValue.n(2), "l", numbers(3));
    update(
        table,
        parse(
            "SET a = b, b = a, c = a + b, d = if_not_exists(e, a), e = if_not_exists(a, b),"
                + " l = list_append(l, l), f = l[0] REMOVE g"),
        "a",
        AttributeValue.n(2),
        "b",
        ONE,
        "l",
        numbers(3, 3),
        "c",
        AttributeValue.n(3),
        "d",
        ONE,
        "e",
        ONE,
        "f",
        AttributeValue.n(3));
  }

  @Test
  void elementsAreAppendedAndRemovedByTheOriginalIndexes() {
    AttributeMapTable table = table("l", numbers(0, 1, 2, 3), "m", numbers(0));
    update(
        table,
        parse(
            "SET l[3] = :x, l[99] = :y, m[7] = :x REMOVE l[0], l[2], l[50]",
            ":x",
            AttributeValue.n(7),
            ":y",
            AttributeValue.n(8)),
        "l",
        numbers(1, 7, 8),
        "m",
        numbers(0, 7));
  }

  @Test
  void setsAreUnitedAndSubtracted() {
    AttributeValue red = AttributeValue.ss("red");
    AttributeMapTable table =
        table("s", AttributeValue.ss("red", "green"), "m", AttributeValue.m(Map.of("s", red)));
    update(
        table,
        parse(
            "ADD s :blue, made :blue DELETE m.s :red, nothere :red",
            ":blue",
            AttributeValue.ss("blue", "red"),
            ":red",
            AttributeValue.ss("red", "pink")),
        "s",
        AttributeValue.ss("blue", "green", "red"),
        "made",
        AttributeValue.ss("blue", "red"),
        "m",
        AttributeValue.m(Map.of()));
    update(
        table,
        parse("DELETE made :both", ":both", AttributeValue.ss("blue", "red")),
        "s",
        AttributeValue.ss("blue", "green", "red"),
        "m",
        AttributeValue.m(Map.of()));
  }

  @Test
  void removingWhatIsNotThereIsNoErrorAndMakesNothing() {
    AttributeMapTable table = table("m", AttributeValue.m(Map.of("x", ONE)), "l", numbers(1));
    update(
        table,
        parse("REMOVE m.y, l[1], z"),
        "m",
        AttributeValue.m(Map.of("x", ONE)),
        "l",
        numbers(1));
    UpdateExpression nested = parse("REMOVE m.x, l[0], z");
    assertThat(table.update(key("absent", 1), nested)).isEmpty();
    new TableTransaction(store()).update(table.table(), key("absent", 2), nested, null).run();
    assertThat(table.get(key("absent", 1))).isEmpty();
    assertThat(table.get(key("absent", 2))).isEmpty();
    assertThat(table.table().count()).isEqualTo(2);
  }

  @Test
  void whatDoesNotFitTheItemIsRefusedAndNothingIsWritten() {
    AttributeMapTable table =
        table("n", ONE, "s", AttributeValue.s("text"), "m", AttributeValue.m(Map.of("x", ONE)));
    String wrongType = "An operand in the update expression has an incorrect data type";
    requireRefused(table, parse("SET a = n, b = s + n"), wrongType);
    requireRefused(table, parse("SET a = list_append(s, s)"), wrongType);
    requireRefused(table, parse("ADD s :one", ":one", ONE), wrongType);
    requireRefused(table, parse("DELETE n :x", ":x", AttributeValue.ss("x")), wrongType);
    requireRefused(
        table,
        parse("SET a = nothere - n"),
        "The provided expression refers to an attribute that does not exist in the item");
    requireRefused(
        table,
        parse("SET a = m.nothere"),
        "The provided expression refers to an attribute that does not exist in the item");
    String noParent = "The document path provided in the update expression is invalid for update";
    requireRefused(table, parse("SET nothere.x = :one", ":one", ONE), noParent);
    requireRefused(table, parse("SET m.y.z = :one", ":one", ONE), noParent);
    requireRefused(table, parse("SET s.x = :one", ":one", ONE), noParent);
    requireRefused(table, parse("SET m[0] = :one", ":one", ONE), noParent);
    assertThatThrownBy(() -> table.update(key("absent", 1), parse("SET m.x = :one", ":one", ONE)))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining(noParent);
    assertThat(table.table().count()).isEqualTo(2);
  }

  @Test
  void numbersAreNeverRounded() {
    AttributeValue digits = AttributeValue.n("9".repeat(38));
    AttributeMapTable table = table("n", digits, "big", AttributeValue.n("9E125"));
    AttributeValue tenth = AttributeValue.n("0.1");
    requireRefused(table, parse("ADD n :tenth", ":tenth", tenth), "38");
    requireRefused(table, parse("SET n = n + :tenth", ":tenth", tenth), "38");
    requireRefused(table, parse("SET n = n - :tenth", ":tenth", tenth), "38");
    requireRefused(table, parse("SET m = big + big"), "magnitude");
    update(
        table,
        parse("SET n = n + :one", ":one", ONE),
        "n",
        AttributeValue.n("1E38"),
        "big",
        AttributeValue.n("9E125"));
  }

  @Test
  void pathsThatOverlapOrConflictAreRefused() {
    DocumentPath m = DocumentPath.of("m");
    for (List<DocumentPath> paths :
        List.of(
            List.of(m, m),
            List.of(m, m.dot("x")),
            List.of(m.dot("x").at(1), m.dot("x")),
            List.of(m.dot("x"), m.at(0)))) {
      List<RemoveAction> actions = paths.stream().map(RemoveAction::new).toList();
      assertThatThrownBy(() -> new UpdateExpression(actions))
          .isInstanceOf(ValidationException.class)
          .hasMessageContaining("Two document paths");
    }
  }

  @Test
  void anUpdateThatIsWrittenDoesWhatOneThatIsBuiltDoes() {
    UpdateExpression built =
        new UpdateExpression(
            List.of(
                new SetAction(
                    DocumentPath.of("m").dot("x"),
                    new SetValue.Sum(
                        new SetOperand.IfNotExists(
                            DocumentPath.of("n"), new Operand.Literal(AttributeValue.n(0))),
                        new Operand.Literal(ONE))),
                new RemoveAction(DocumentPath.of("l").at(0)),
                new AddAction(DocumentPath.of("c"), ONE)));
    UpdateExpression written =
        parse(
            "add c :one remove l[0] set m.x = if_not_exists(n, :none) + :one",
            ":one",
            ONE,
            ":none",
            AttributeValue.n(0));
    assertThat(written).isEqualTo(built);
    AttributeMapTable table = table("m", AttributeValue.m(Map.of()), "l", numbers(1, 2));
    Map<String, AttributeValue> expected =
        with(key("k", 1), "m", AttributeValue.m(Map.of("x", ONE)), "l", numbers(2), "c", ONE);
    assertThat(table.update(key("k", 1), built)).contains(expected);
    expected.putAll(key("k", 2));
    assertThat(table.update(key("k", 2), written)).contains(expected);
  }

  @Test
  void updatedOldAndUpdatedNewAreWhatThePathsLeadToAndNothingElse() {
    AttributeMapTable table = create();
    Map<String, AttributeValue> key = key("k", 1);
    table.put(
        with(
            key,
            "a",
            ONE,
            "b",
            ONE,
            "doc",
            AttributeValue.m(values("x", ONE, "y", ONE)),
            "gone",
            AttributeValue.nul(),
            "many",
            numbers(1, 2, 3)));
    String text = "SET a = :two, doc.x = :two, doc.z = :two, many[1] = :two REMOVE gone";
    AttributeValue two = AttributeValue.n(2);
    assertThat(table.update(key, parse(text, ":two", two), null, ReturnValues.UPDATED_OLD))
        .contains(
            values(
                "a",
                ONE,
                "doc",
                AttributeValue.m(values("x", ONE)),
                "gone",
                AttributeValue.nul(),
                "many",
                numbers(2)));
    assertThat(table.update(key, parse(text, ":two", two), null, ReturnValues.UPDATED_NEW))
        .contains(
            values(
                "a", two, "doc", AttributeValue.m(values("x", two, "z", two)), "many", numbers(2)));
    assertThat(
            table.update(
                key("new", 1), parse("ADD n :two", ":two", two), null, ReturnValues.UPDATED_OLD))
        .isEmpty();
    assertThat(
            table.update(
                key("other", 1), parse("ADD n :two", ":two", two), null, ReturnValues.UPDATED_NEW))
        .contains(values("n", two));
  }
}
