package io.pressmark.core.expression.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.expression.parse.ExpressionParser;
import io.pressmark.core.fixture.ItemBytes;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.core.value.Utf8;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** DynamoDB's rules of projections, one by one. */
class ProjectorTest {
  private final ItemBytes bytes = new ItemBytes();

  private static AttributeValue n(long value) {
    return AttributeValue.n(value);
  }

  private static AttributeValue m(String name, AttributeValue value) {
    return AttributeValue.m(Map.of(name, value));
  }

  /** The item {@code a = {b: [2, 4, {x: "hi", y: "yo"}], c: 5}, b = "hello"}. */
  private static Map<String, AttributeValue> item() {
    AttributeValue last =
        AttributeValue.m(Map.of("x", AttributeValue.s("hi"), "y", AttributeValue.s("yo")));
    Map<String, AttributeValue> item =
        ItemBytes.item(
            "a", AttributeValue.m(Map.of("b", AttributeValue.l(n(2), n(4), last), "c", n(5))));
    item.put("b", AttributeValue.s("hello"));
    return item;
  }

  private static ProjectionExpression parse(String expression) {
    return new ExpressionParser(Map.of("#at", "at"), Map.of()).projection(expression);
  }

  private Map<String, AttributeValue> project(String expression) {
    return Projector.read(parse(expression), bytes.read(item()));
  }

  @Test
  void anAttributeIsKeptWhole() {
    assertThat(project("a")).isEqualTo(Map.of("a", item().get("a")));
    assertThat(project("b, a").keySet()).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void aNestedValueIsKeptInTheDocumentsAroundIt() {
    assertThat(project("a.c")).isEqualTo(Map.of("a", m("c", n(5))));
    assertThat(project("a.b[0]")).isEqualTo(Map.of("a", m("b", AttributeValue.l(n(2)))));
    assertThat(project("a.b[2].y"))
        .isEqualTo(Map.of("a", m("b", AttributeValue.l(m("y", AttributeValue.s("yo"))))));
  }

  @Test
  void elementsMoveUpInTheirOrder() {
    assertThat(project("a.b[2].x, a.b[0]"))
        .isEqualTo(Map.of("a", m("b", AttributeValue.l(n(2), m("x", AttributeValue.s("hi"))))));
    assertThat(project("a.b[1], a.b[0]"))
        .isEqualTo(Map.of("a", m("b", AttributeValue.l(n(2), n(4)))));
  }

  @Test
  void severalPathsIntoADocumentAreOneDocument() {
    assertThat(project("a.b[0], a.c, b"))
        .isEqualTo(
            Map.of(
                "a", AttributeValue.m(Map.of("b", AttributeValue.l(n(2)), "c", n(5))),
                "b", AttributeValue.s("hello")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "a.b[3]",
        "a.x",
        "a.x.y",
        "a.b[3].x",
        "a.b.x",
        "a[0]",
        "a.b[0].x",
        "a.b[0][0]",
        "b.x",
        "b[0]",
        "id[0]",
        "id.x"
      })
  void whatIsNotThereIsLeftOutWithTheDocumentsAroundIt(String expression) {
    assertThat(project(expression)).isEmpty();
  }

  @Test
  void whatIsNotThereDoesNotKeepTheRestFromBeingKept() {
    assertThat(project("a.x, a.b[0], x, a.b[3].x"))
        .isEqualTo(Map.of("a", m("b", AttributeValue.l(n(2)))));
  }

  @Test
  void emptyDocumentsThatAreNamedAreKept() {
    Map<String, AttributeValue> item = ItemBytes.item("l", AttributeValue.l());
    item.put("m", m("e", AttributeValue.m(Map.of())));
    assertThat(Projector.read(parse("l, m.e"), bytes.read(item)))
        .isEqualTo(Map.of("l", AttributeValue.l(), "m", m("e", AttributeValue.m(Map.of()))));
  }

  @Test
  void keyAttributesAreKeptOnlyIfTheyAreNamed() {
    assertThat(project("#at, b")).isEqualTo(Map.of("at", n(7), "b", AttributeValue.s("hello")));
    assertThat(project("id")).isEqualTo(Map.of("id", AttributeValue.s("k")));
  }

  @Test
  void aProjectedItemHasTheSizeOfWhatIsKept() {
    ItemReader reader = bytes.read(item());
    EncodedItem projected =
        Projector.write(parse("a.b[1], b, id"), reader, bytes.binding(), new ItemWriter());
    Map<String, AttributeValue> expected = new LinkedHashMap<>();
    expected.put("id", AttributeValue.s("k"));
    expected.put("a", m("b", AttributeValue.l(n(4))));
    expected.put("b", AttributeValue.s("hello"));
    assertThat(Projector.readWritten(parse("a.b[1], b, id"), bytes.read(projected)))
        .isEqualTo(expected);
    assertThat(projected.itemSize()).isEqualTo(size(expected));
  }

  private static int size(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .mapToInt(entry -> Utf8.length(entry.getKey()) + entry.getValue().size())
        .sum();
  }

  @Test
  void aWholeItemIsReadAsItIs() {
    assertThat(Projector.readWritten(null, bytes.read(item()))).isEqualTo(item());
  }

  @Test
  void theAttributesOfAProjectionTellWhichKeysAreNamed() {
    assertThat(parse("a.b[1], #at").attributes()).containsExactlyInAnyOrder("a", "at");
  }

  // ---- UPDATED_OLD and UPDATED_NEW ----

  private static UpdateExpression update(String expression) {
    return new ExpressionParser(Map.of(), Map.of(":v", n(7))).update(expression);
  }

  private Map<String, AttributeValue> updatedOld(String expression) {
    return Projector.read(update(expression).touched(), bytes.read(item()));
  }

  private Map<String, AttributeValue> updatedNew(String expression) {
    UpdateExpression update = update(expression);
    ItemReader old = bytes.read(item());
    EncodedItem changed =
        UpdateApplier.apply(update, old, bytes.key().itemSize(), bytes.binding(), new ItemWriter());
    assertThat(changed).isNotNull();
    return Projector.read(update.touched(), bytes.read(changed));
  }

  @Test
  void updatedOldIsWhatWasAtTheTouchedPaths() {
    String expression = "SET a.b[1] = :v, a.fresh = :v REMOVE b, a.b[9]";
    assertThat(updatedOld(expression))
        .isEqualTo(Map.of("a", m("b", AttributeValue.l(n(4))), "b", AttributeValue.s("hello")));
  }

  @Test
  void updatedNewIsWhatIsAtTheTouchedPathsThen() {
    assertThat(updatedNew("SET a.b[1] = :v, a.fresh = :v REMOVE b"))
        .isEqualTo(
            Map.of("a", AttributeValue.m(Map.of("b", AttributeValue.l(n(7)), "fresh", n(7)))));
  }

  @Test
  void updatedNewFollowsThePathsAsDynamoDbDoes() {
    // An element that was appended is not at the index that was named for it.
    assertThat(updatedNew("SET a.b[100] = :v")).isEmpty();
    // Where an element was removed there is the next one.
    assertThat(updatedNew("REMOVE a.b[0]")).isEqualTo(Map.of("a", m("b", AttributeValue.l(n(4)))));
  }
}
