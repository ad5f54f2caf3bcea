package io.pressmark.core.expression.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.expression.parse.ExpressionParser;
import io.pressmark.core.fixture.ItemBytes;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.ItemFormat;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.value.AttributeValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** DynamoDB's rules of UpdateItem on document paths and of the SET section, one by one. */
class NestedUpdatesTest {
  private static final String LEADS_NOWHERE =
      "The document path provided in the update expression is invalid for update";
  private static final String WRONG_TYPE =
      "An operand in the update expression has an incorrect data type";
  private static final String MISSING =
      "The provided expression refers to an attribute that does not exist in the item";

  private final ItemBytes bytes = new ItemBytes();
  private final Map<String, AttributeValue> values = new LinkedHashMap<>();

  private static AttributeValue n(long value) {
    return AttributeValue.n(value);
  }

  private static AttributeValue s(String value) {
    return AttributeValue.s(value);
  }

  private static AttributeValue list(long... numbers) {
    return AttributeValue.l(Arrays.stream(numbers).mapToObj(AttributeValue::n).toList());
  }

  private NestedUpdatesTest with(String placeholder, AttributeValue value) {
    values.put(placeholder, value);
    return this;
  }

  private @Nullable EncodedItem encoded(@Nullable AttributeValue doc, String expression) {
    UpdateExpression update = new ExpressionParser(Map.of("#at", "at"), values).update(expression);
    EncodedItem old = bytes.encode(ItemBytes.item("doc", doc == null ? n(0) : doc));
    ItemReader reader = doc == null ? null : bytes.read(old);
    return UpdateApplier.apply(
        update, reader, bytes.key().itemSize(), bytes.binding(), new ItemWriter());
  }

  /** The item {@code id, at, doc} after the update, without its key; its size is checked, too. */
  private Map<String, AttributeValue> update(AttributeValue doc, String expression) {
    EncodedItem result = encoded(doc, expression);
    assertThat(result).isNotNull();
    Map<String, AttributeValue> item = bytes.decode(result);
    assertThat(result.itemSize()).isEqualTo(bytes.encode(item).itemSize());
    item.keySet().removeAll(List.of("id", "at"));
    return item;
  }

  private AttributeValue doc(AttributeValue doc, String expression) {
    AttributeValue changed = update(doc, expression).get("doc");
    assertThat(changed).isNotNull();
    return changed;
  }

  private void refused(@Nullable AttributeValue doc, String expression, String message) {
    assertThatThrownBy(() -> encoded(doc, expression))
        .isInstanceOf(ValidationException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void setChangesTheEntryItNamesAndNoOther() {
    AttributeValue doc = AttributeValue.m(Map.of("a", n(1), "b", list(1, 2), "c", s("x")));
    with(":v", s("new"));
    assertThat(doc(doc, "SET doc.a = :v"))
        .isEqualTo(AttributeValue.m(Map.of("a", s("new"), "b", list(1, 2), "c", s("x"))));
    assertThat(doc(doc, "SET doc.d = :v"))
        .isEqualTo(
            AttributeValue.m(Map.of("a", n(1), "b", list(1, 2), "c", s("x"), "d", s("new"))));
  }

  @Test
  void setChangesTheElementItNamesAndNoOther() {
    with(":v", s("new"));
    assertThat(doc(list(1, 2, 3), "SET doc[1] = :v"))
        .isEqualTo(AttributeValue.l(n(1), s("new"), n(3)));
  }

  @Test
  void pathsLeadThroughMapsAndLists() {
    AttributeValue doc =
        AttributeValue.m(
            Map.of("c", AttributeValue.l(s("hi"), AttributeValue.m(Map.of("y", list(3, 5, 7))))));
    with(":v", n(9));
    assertThat(doc(doc, "SET doc.c[1].y[1] = :v"))
        .isEqualTo(
            AttributeValue.m(
                Map.of(
                    "c", AttributeValue.l(s("hi"), AttributeValue.m(Map.of("y", list(3, 9, 7)))))));
  }

  @Test
  void severalPathsIntoOneDocumentChangeItTogether() {
    AttributeValue doc =
        AttributeValue.m(Map.of("a", n(1), "b", AttributeValue.m(Map.of("x", n(2), "y", n(3)))));
    with(":v", n(9));
    assertThat(doc(doc, "SET doc.a = :v, doc.b.x = doc.b.y, doc.c = doc.a REMOVE doc.b.y"))
        .isEqualTo(
            AttributeValue.m(
                Map.of("a", n(9), "b", AttributeValue.m(Map.of("x", n(3))), "c", n(1))));
  }

  @Test
  void theOldValueMayBeOfAnotherType() {
    AttributeValue doc = AttributeValue.m(Map.of("a", AttributeValue.m(Map.of("b", n(1)))));
    with(":v", n(7));
    assertThat(doc(doc, "SET doc.a = :v")).isEqualTo(AttributeValue.m(Map.of("a", n(7))));
  }

  @Test
  void anIndexPastTheEndAppends() {
    with(":v", n(9));
    assertThat(doc(list(1, 2, 3), "SET doc[3] = :v")).isEqualTo(list(1, 2, 3, 9));
    assertThat(doc(list(1, 2, 3), "SET doc[7] = :v")).isEqualTo(list(1, 2, 3, 9));
    assertThat(doc(list(), "SET doc[0] = :v")).isEqualTo(list(9));
    assertThat(doc(list(1), "ADD doc[5] :v")).isEqualTo(list(1, 9));
  }

  @Test
  void severalIndexesPastTheEndAppendInTheirOrder() {
    with(":a", n(10)).with(":b", n(20)).with(":c", n(30)).with(":d", n(40));
    assertThat(doc(list(1), "SET doc[84] = :a, doc[37] = :b, doc[17] = :c, doc[50] = :d"))
        .isEqualTo(list(1, 30, 20, 40, 10));
  }

  @Test
  void severalRemovalsFromAListUseTheOriginalIndexes() {
    assertThat(doc(list(0, 1, 2, 3, 4), "REMOVE doc[1], doc[3]")).isEqualTo(list(0, 2, 4));
    assertThat(doc(list(0, 1, 2), "REMOVE doc[2], doc[0], doc[1]")).isEqualTo(list());
  }

  @Test
  void removalsAndOtherChangesOfAListUseTheOriginalIndexes() {
    with(":v", n(17));
    assertThat(doc(list(2, 3, 4, 5, 6, 7), "REMOVE doc[1] SET doc[3] = :v"))
        .isEqualTo(list(2, 4, 17, 6, 7));
    assertThat(doc(list(2, 3, 4), "SET doc[9] = :v REMOVE doc[0]")).isEqualTo(list(3, 4, 17));
  }

  @Test
  void removingAnAbsentLeafIsNoError() {
    AttributeValue doc = AttributeValue.m(Map.of("x", n(3), "l", list(1)));
    assertThat(doc(doc, "REMOVE doc.y, doc.l[7], another")).isEqualTo(doc);
  }

  @Test
  void whatIsLeftOfAMapOrListMayBeEmpty() {
    assertThat(doc(AttributeValue.m(Map.of("b", n(1))), "REMOVE doc.b"))
        .isEqualTo(AttributeValue.m(Map.of()));
    assertThat(doc(list(1), "REMOVE doc[0]")).isEqualTo(list());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET doc.l.x = :v",
        "SET doc[0] = :v",
        "SET doc.s.x = :v",
        "SET doc.s[0] = :v",
        "SET doc.absent.x = :v",
        "SET absent.x = :v",
        "SET absent[0] = :v",
        "SET doc.l[9].x = :v",
        "ADD doc.absent.x :v",
        "ADD absent.x :v",
        "DELETE doc.absent.x :set",
        "DELETE absent.x :set",
        "REMOVE doc.absent.x",
        "REMOVE absent.x",
        "REMOVE absent[0]",
        "REMOVE doc[0]",
        "REMOVE doc.s.x",
        "REMOVE doc.l.x"
      })
  void aMissingOrUnsuitableParentIsAnError(String expression) {
    AttributeValue doc = AttributeValue.m(Map.of("l", list(1), "s", s("text")));
    with(":v", n(1)).with(":set", AttributeValue.ss("x"));
    refused(doc, expression, LEADS_NOWHERE);
  }

  @Test
  void anItemThatDoesNotExistHasNoParents() {
    with(":v", n(1));
    refused(null, "SET doc.a = :v", LEADS_NOWHERE);
    refused(null, "SET doc[0] = :v", LEADS_NOWHERE);
    refused(null, "ADD doc.a :v", LEADS_NOWHERE);
  }

  @Test
  void fromAnItemThatDoesNotExistNothingIsRemovedAndNoneIsMade() {
    with(":set", AttributeValue.ss("x"));
    assertThat(encoded(null, "REMOVE doc.a, b, c[0]")).isNull();
    assertThat(encoded(null, "DELETE a :set")).isNull();
  }

  @Test
  void whatCreatesAnItemMayRemoveBesides() {
    EncodedItem made = with(":v", n(1)).encoded(null, "SET a = :v REMOVE doc.a, c[0]");
    assertThat(bytes.decode(made)).isEqualTo(ItemBytes.item("a", n(1)));
  }

  @Test
  void addAndDeleteWorkOnNestedValues() {
    AttributeValue doc =
        AttributeValue.m(Map.of("n", n(5), "tags", AttributeValue.ss("a", "b"), "l", list(1, 2)));
    with(":v", n(3)).with(":set", AttributeValue.ss("b", "c"));
    assertThat(doc(doc, "ADD doc.n :v, doc.l[1] :v, doc.fresh :v"))
        .isEqualTo(
            AttributeValue.m(
                Map.of(
                    "n",
                    n(8),
                    "tags",
                    AttributeValue.ss("a", "b"),
                    "l",
                    list(1, 5),
                    "fresh",
                    n(3))));
    assertThat(doc(doc, "DELETE doc.tags :set, doc.another :set"))
        .isEqualTo(
            AttributeValue.m(Map.of("n", n(5), "tags", AttributeValue.ss("a"), "l", list(1, 2))));
    assertThat(doc(doc, "ADD doc.tags :set"))
        .isEqualTo(
            AttributeValue.m(
                Map.of("n", n(5), "tags", AttributeValue.ss("a", "b", "c"), "l", list(1, 2))));
    refused(doc, "ADD doc.tags :v", WRONG_TYPE);
    refused(doc, "DELETE doc.n :set", WRONG_TYPE);
  }

  @Test
  void aNestedSetLeftEmptyDisappears() {
    with(":set", AttributeValue.ss("a"));
    AttributeValue set = AttributeValue.ss("a");
    assertThat(doc(AttributeValue.m(Map.of("tags", set, "n", n(1))), "DELETE doc.tags :set"))
        .isEqualTo(AttributeValue.m(Map.of("n", n(1))));
    assertThat(doc(AttributeValue.l(n(0), set, n(2)), "DELETE doc[1] :set")).isEqualTo(list(0, 2));
  }

  // ---- right-hand sides ----

  @Test
  void everyRightHandSideReadsTheItemAsItWas() {
    AttributeValue doc = AttributeValue.m(Map.of("a", n(1), "b", n(2)));
    assertThat(doc(doc, "SET doc.a = doc.b, doc.b = doc.a"))
        .isEqualTo(AttributeValue.m(Map.of("a", n(2), "b", n(1))));
    with(":v", n(4));
    refused(doc, "SET x = :v, y = x", MISSING);
    assertThat(update(doc, "SET x = doc.a + :v REMOVE doc")).isEqualTo(Map.of("x", n(5)));
  }

  @Test
  void aKeyAttributeCanBeRead() {
    assertThat(update(n(1), "SET x = id, y = #at + #at"))
        .isEqualTo(Map.of("doc", n(1), "x", s("k"), "y", n(14)));
  }

  @Test
  void sumsAndDifferencesAreOfNumbers() {
    AttributeValue doc = AttributeValue.m(Map.of("n", n(5), "s", s("5")));
    with(":v", AttributeValue.n("0.5"));
    assertThat(update(doc, "SET a = doc.n + :v, b = :v - doc.n, c = doc.n - doc.n"))
        .containsEntry("a", AttributeValue.n("5.5"))
        .containsEntry("b", AttributeValue.n("-4.5"))
        .containsEntry("c", n(0));
    refused(doc, "SET a = doc.s + :v", WRONG_TYPE);
    refused(doc, "SET a = :v - doc", WRONG_TYPE);
    refused(doc, "SET a = doc.absent + :v", MISSING);
    refused(null, "SET a = doc + :v", MISSING);
  }

  @Test
  void aResultOfMoreThan38DigitsIsRefusedAndNeverRounded() {
    with(":big", AttributeValue.n("1E37")).with(":small", AttributeValue.n("0.1"));
    with(":tiny", AttributeValue.n("0.01"))
        .with(":one", n(1))
        .with(":most", AttributeValue.n("9E125"));
    assertThat(update(n(1), "SET a = :big + :one"))
        .containsEntry("a", AttributeValue.n("1" + "0".repeat(36) + "1"));
    refused(
        n(1),
        "SET a = :big + :small",
        "Attempting to store more than 38 significant digits in a Number; it has 39");
    refused(
        n(1),
        "SET a = :big - :tiny",
        "Attempting to store more than 38 significant digits in a Number; it has 39");
    refused(n(1), "SET a = :most + :most", "Number overflow");
    refused(
        AttributeValue.n("1E37"),
        "ADD doc :small",
        "Attempting to store more than 38 significant digits in a Number; it has 39");
  }

  @Test
  void ifNotExistsIsTheValueThatIsThereOrElseTheOther() {
    AttributeValue doc = AttributeValue.m(Map.of("a", n(1), "nothing", AttributeValue.nul()));
    with(":v", n(9));
    assertThat(
            update(
                doc,
                "SET a = if_not_exists(doc.a, :v), b = if_not_exists(doc.b, :v),"
                    + " c = if_not_exists(doc.nothing, :v),"
                    + " d = if_not_exists(doc.b, if_not_exists(doc.x[0], doc.a)),"
                    + " e = if_not_exists(doc.b, :v) + doc.a"))
        .containsEntry("a", n(1))
        .containsEntry("b", n(9))
        .containsEntry("c", AttributeValue.nul())
        .containsEntry("d", n(1))
        .containsEntry("e", n(10));
    refused(doc, "SET a = if_not_exists(doc.b, doc.c)", MISSING);
  }

  @Test
  void listAppendJoinsLists() {
    AttributeValue doc = AttributeValue.m(Map.of("l", list(1, 2), "n", n(1)));
    with(":v", list(9)).with(":none", list());
    assertThat(
            update(
                doc,
                "SET a = list_append(doc.l, :v), b = list_append(:v, doc.l),"
                    + " c = list_append(doc.l, doc.l), d = list_append(if_not_exists(x, :none), :v)"))
        .containsEntry("a", list(1, 2, 9))
        .containsEntry("b", list(9, 1, 2))
        .containsEntry("c", list(1, 2, 1, 2))
        .containsEntry("d", list(9));
    assertThat(doc(doc, "SET doc.l = list_append(doc.l, :v)"))
        .isEqualTo(AttributeValue.m(Map.of("l", list(1, 2, 9), "n", n(1))));
    refused(doc, "SET a = list_append(doc.n, :v)", WRONG_TYPE);
    refused(doc, "SET a = list_append(doc.absent, :v)", MISSING);
  }

  // ---- limits ----

  private static AttributeValue nested(AttributeValue inside, int levels) {
    AttributeValue value = inside;
    for (int i = 0; i < levels; i++) {
      value = AttributeValue.l(value);
    }
    return value;
  }

  @Test
  void valuesNestAtMost32Levels() {
    AttributeValue doc = nested(n(1), 15);
    String path = "doc" + "[0]".repeat(15);
    with(":fits", nested(n(2), 16)).with(":deep", nested(n(2), 17));
    assertThat(doc(doc, "SET " + path + " = :fits")).isEqualTo(nested(n(2), 31));
    refused(doc, "SET " + path + " = :deep", "Nesting levels have exceeded supported limits");
  }

  @Test
  void theDeepestPathCanBeSetAndRemoved() {
    AttributeValue doc = nested(n(1), 31);
    String path = "doc" + "[0]".repeat(31);
    with(":v", n(2));
    assertThat(doc(doc, "SET " + path + " = :v")).isEqualTo(nested(n(2), 31));
    assertThat(doc(doc, "REMOVE " + path)).isEqualTo(nested(list(), 30));
  }

  @Test
  void anItemHasAtMost400KilobytesAfterTheUpdate() {
    // The key, the name doc, the map with one entry of a name of one byte.
    int room = ItemFormat.MAX_ITEM_SIZE - ItemBytes.KEY_SIZE - 3 - 3 - 1 - 1;
    AttributeValue doc = AttributeValue.m(Map.of("a", s("x".repeat(room / 2))));
    with(":fits", s("y".repeat(room))).with(":more", s("y".repeat(room + 1)));
    EncodedItem full = encoded(doc, "SET doc.a = :fits");
    assertThat(full.itemSize()).isEqualTo(ItemFormat.MAX_ITEM_SIZE);
    refused(doc, "SET doc.a = :more", "Item size");
  }
}
