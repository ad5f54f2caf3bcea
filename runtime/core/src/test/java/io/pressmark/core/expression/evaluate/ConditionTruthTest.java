package io.pressmark.core.expression.evaluate;

import static io.pressmark.core.fixture.Conditions.literal;
import static io.pressmark.core.fixture.Conditions.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.fixture.ItemBytes;
import io.pressmark.core.value.AttributeType;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.core.value.Binary;
import io.pressmark.core.value.ValueOrder;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** DynamoDB's rules of conditions, one by one. */
class ConditionTruthTest {
  private static final Map<String, AttributeValue> ITEM = new LinkedHashMap<>();

  static {
    ITEM.put("id", AttributeValue.s("key"));
    ITEM.put("at", AttributeValue.n(7));
    ITEM.put("text", AttributeValue.s("hello"));
    ITEM.put("emoji", AttributeValue.s("\uD83D\uDE00"));
    ITEM.put("number", AttributeValue.n("1.50"));
    ITEM.put("ten", AttributeValue.n(10));
    ITEM.put("bytes", AttributeValue.b(new byte[] {1, (byte) 0x80, 3}));
    ITEM.put("yes", AttributeValue.bool(true));
    ITEM.put("nothing", AttributeValue.nul());
    ITEM.put("strings", AttributeValue.ss("a", "b"));
    ITEM.put("numbers", AttributeValue.ns(List.of(BigDecimal.ONE, new BigDecimal("2.5"))));
    ITEM.put("binaries", AttributeValue.bs(List.of(Binary.copyOf(new byte[] {1}))));
    ITEM.put(
        "list",
        AttributeValue.l(
            AttributeValue.s("x"), AttributeValue.m(Map.of("deep", AttributeValue.n(3)))));
    ITEM.put("alike", ITEM.get("list"));
    ITEM.put("map", AttributeValue.m(Map.of("list", AttributeValue.l(AttributeValue.n(5)))));
  }

  private static boolean test(ConditionExpression condition) {
    return ConditionEvaluator.test(condition, new ItemBytes().read(ITEM));
  }

  private static boolean compare(Comparator comparator, Operand left, Operand right) {
    return test(new ConditionExpression.Comparison(comparator, left, right));
  }

  private static void assertHolds(Operand left, Operand right, Comparator... expected) {
    Set<Comparator> holding = EnumSet.noneOf(Comparator.class);
    for (Comparator comparator : Comparator.values()) {
      if (isAllowed(comparator, left) && isAllowed(comparator, right)) {
        if (compare(comparator, left, right)) {
          holding.add(comparator);
        }
      }
    }
    assertThat(holding).as("%s and %s", left, right).isEqualTo(Set.copyOf(Arrays.asList(expected)));
  }

  private static boolean isAllowed(Comparator comparator, Operand operand) {
    return comparator == Comparator.EQUAL
        || comparator == Comparator.NOT_EQUAL
        || !(operand instanceof Operand.Literal literal)
        || ValueOrder.isOrdered(literal.value().type());
  }

  private static final Comparator[] LOW = {
    Comparator.LESS, Comparator.LESS_OR_EQUAL, Comparator.NOT_EQUAL
  };
  private static final Comparator[] SAME = {
    Comparator.EQUAL, Comparator.LESS_OR_EQUAL, Comparator.GREATER_OR_EQUAL
  };
  private static final Comparator[] HIGH = {
    Comparator.GREATER, Comparator.GREATER_OR_EQUAL, Comparator.NOT_EQUAL
  };

  @Test
  void numbersCompareByValue() {
    assertHolds(path("number"), literal(AttributeValue.n("1.5")), SAME);
    assertHolds(path("ten"), literal(AttributeValue.n(9)), HIGH);
    assertHolds(path("number"), path("ten"), LOW);
    assertHolds(literal(AttributeValue.n(-1)), path("number"), LOW);
  }

  @Test
  void stringsCompareByUtf8() {
    assertHolds(path("text"), literal(AttributeValue.s("hello")), SAME);
    assertHolds(path("text"), literal(AttributeValue.s("hell")), HIGH);
    assertHolds(path("text"), literal(AttributeValue.s("")), HIGH);
    assertHolds(path("emoji"), literal(AttributeValue.s("\uFFFD")), HIGH);
  }

  @Test
  void binariesCompareByUnsignedBytes() {
    assertHolds(path("bytes"), literal(AttributeValue.b(new byte[] {1, 0x7F})), HIGH);
    assertHolds(path("bytes"), literal(AttributeValue.b(new byte[] {1, (byte) 0x80, 3, 0})), LOW);
  }

  @Test
  void keyAttributesCompareAsOthersDo() {
    assertHolds(path("id"), literal(AttributeValue.s("key")), SAME);
    assertHolds(path("at"), literal(AttributeValue.n(8)), LOW);
  }

  @Test
  void anotherTypeIsUnequalAndHasNoOrder() {
    assertHolds(path("text"), literal(AttributeValue.n(1)), Comparator.NOT_EQUAL);
    assertHolds(path("ten"), literal(AttributeValue.s("10")), Comparator.NOT_EQUAL);
    assertHolds(path("text"), path("bytes"), Comparator.NOT_EQUAL);
    assertHolds(path("nothing"), path("yes"), Comparator.NOT_EQUAL);
    assertHolds(path("strings"), path("numbers"), Comparator.NOT_EQUAL);
  }

  @Test
  void valuesWithoutOrderAreEqualOrNot() {
    assertHolds(path("yes"), literal(AttributeValue.bool(true)), Comparator.EQUAL);
    assertHolds(path("list"), literal(ITEM.get("list")), Comparator.EQUAL);
    assertHolds(path("list"), path("alike"), Comparator.EQUAL);
    assertHolds(path("strings"), literal(AttributeValue.ss("b", "a")), Comparator.EQUAL);
    assertHolds(path("strings"), literal(AttributeValue.ss("b")), Comparator.NOT_EQUAL);
    assertHolds(path("nothing"), literal(AttributeValue.nul()), Comparator.EQUAL);
    assertHolds(path("map"), literal(ITEM.get("map")), Comparator.EQUAL);
  }

  @Test
  void aMissingOperandMakesNotEqualTrueAndAllElseFalse() {
    assertHolds(path("absent"), literal(AttributeValue.n(1)), Comparator.NOT_EQUAL);
    assertHolds(literal(AttributeValue.n(1)), path("absent"), Comparator.NOT_EQUAL);
    assertHolds(path("absent"), path("missing"), Comparator.NOT_EQUAL);
  }

  @Test
  void anItemThatDoesNotExistHasNoOperands() {
    ConditionExpression equal =
        new ConditionExpression.Comparison(
            Comparator.EQUAL, path("id"), literal(AttributeValue.s("key")));
    ConditionExpression absent = new ConditionExpression.NotExists(DocumentPath.of("id"));
    assertThat(ConditionEvaluator.testAbsent(equal)).isFalse();
    assertThat(ConditionEvaluator.testAbsent(new ConditionExpression.Not(equal))).isTrue();
    assertThat(ConditionEvaluator.testAbsent(absent)).isTrue();
  }

  @Test
  void betweenIncludesItsBounds() {
    assertThat(between("ten", AttributeValue.n(10), AttributeValue.n(11))).isTrue();
    assertThat(between("ten", AttributeValue.n(9), AttributeValue.n(10))).isTrue();
    assertThat(between("ten", AttributeValue.n(10), AttributeValue.n(10))).isTrue();
    assertThat(between("ten", AttributeValue.n(11), AttributeValue.n(12))).isFalse();
    assertThat(between("ten", AttributeValue.s("0"), AttributeValue.s("9"))).isFalse();
    assertThat(between("absent", AttributeValue.n(0), AttributeValue.n(9))).isFalse();
  }

  private static boolean between(String attribute, AttributeValue lower, AttributeValue upper) {
    return test(new ConditionExpression.Between(path(attribute), literal(lower), literal(upper)));
  }

  @Test
  void betweenTakesPathsAsBoundsInAnyOrder() {
    assertThat(test(new ConditionExpression.Between(path("at"), path("number"), path("ten"))))
        .isTrue();
    assertThat(test(new ConditionExpression.Between(path("at"), path("ten"), path("number"))))
        .isFalse();
  }

  @Test
  void inIsEqualityWithAnyCandidate() {
    List<Operand> candidates = List.of(literal(AttributeValue.s("x")), path("ten"));
    assertThat(test(new ConditionExpression.In(literal(AttributeValue.n(10)), candidates)))
        .isTrue();
    assertThat(test(new ConditionExpression.In(path("text"), candidates))).isFalse();
    assertThat(test(new ConditionExpression.In(path("absent"), List.of(path("missing")))))
        .isFalse();
  }

  @Test
  void existenceIsOfAttributesWhateverTheirValue() {
    for (String attribute : ITEM.keySet()) {
      assertThat(test(new ConditionExpression.Exists(DocumentPath.of(attribute)))).isTrue();
      assertThat(test(new ConditionExpression.NotExists(DocumentPath.of(attribute)))).isFalse();
    }
    assertThat(test(new ConditionExpression.Exists(DocumentPath.of("absent")))).isFalse();
    assertThat(test(new ConditionExpression.NotExists(DocumentPath.of("absent")))).isTrue();
  }

  @Test
  void pathsLeadThroughMapsAndLists() {
    assertExists(DocumentPath.of("list").at(1).dot("deep"), true);
    assertExists(DocumentPath.of("map").dot("list").at(0), true);
    assertExists(DocumentPath.of("list").at(2), false);
    assertExists(DocumentPath.of("list").dot("deep"), false);
    assertExists(DocumentPath.of("map").at(0), false);
    assertExists(DocumentPath.of("map").dot("other"), false);
    assertExists(DocumentPath.of("text").dot("x"), false);
    assertExists(DocumentPath.of("strings").at(0), false);
    assertExists(DocumentPath.of("id").at(0), false);
    assertHolds(
        new Operand.Path(DocumentPath.of("list").at(1).dot("deep")),
        literal(AttributeValue.n(3)),
        SAME);
  }

  private static void assertExists(DocumentPath path, boolean expected) {
    assertThat(test(new ConditionExpression.Exists(path))).as("%s", path).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(AttributeType.class)
  void aTypeIsThatOfTheStoredValue(AttributeType type) {
    for (Map.Entry<String, AttributeValue> entry : ITEM.entrySet()) {
      assertThat(test(new ConditionExpression.IsOfType(path(entry.getKey()), type)))
          .isEqualTo(entry.getValue().type() == type);
    }
    assertThat(test(new ConditionExpression.IsOfType(path("absent"), type))).isFalse();
  }

  @Test
  void beginsWithIsForStringsAndBinaries() {
    assertThat(beginsWith("text", AttributeValue.s("hel"))).isTrue();
    assertThat(beginsWith("text", AttributeValue.s("hello"))).isTrue();
    assertThat(beginsWith("text", AttributeValue.s(""))).isTrue();
    assertThat(beginsWith("text", AttributeValue.s("hello!"))).isFalse();
    assertThat(beginsWith("bytes", AttributeValue.b(new byte[] {1, (byte) 0x80}))).isTrue();
    assertThat(beginsWith("bytes", AttributeValue.b(new byte[] {2}))).isFalse();
    assertThat(beginsWith("bytes", AttributeValue.s("\u0001"))).isFalse();
    assertThat(beginsWith("list", AttributeValue.s("x"))).isFalse();
    assertThat(beginsWith("absent", AttributeValue.s(""))).isFalse();
  }

  private static boolean beginsWith(String attribute, AttributeValue prefix) {
    return test(new ConditionExpression.BeginsWith(path(attribute), literal(prefix)));
  }

  @Test
  void containsIsForTextBinarySetsAndLists() {
    assertThat(contains("text", AttributeValue.s("ell"))).isTrue();
    assertThat(contains("text", AttributeValue.s("elo"))).isFalse();
    assertThat(contains("bytes", AttributeValue.b(new byte[] {(byte) 0x80, 3}))).isTrue();
    assertThat(contains("bytes", AttributeValue.b(new byte[] {1, 3}))).isFalse();
    assertThat(contains("strings", AttributeValue.s("a"))).isTrue();
    assertThat(contains("strings", AttributeValue.s("c"))).isFalse();
    assertThat(contains("numbers", AttributeValue.n("2.50"))).isTrue();
    assertThat(contains("numbers", AttributeValue.s("1"))).isFalse();
    assertThat(contains("binaries", AttributeValue.b(new byte[] {1}))).isTrue();
    assertThat(contains("list", AttributeValue.s("x"))).isTrue();
    assertThat(contains("list", AttributeValue.m(Map.of("deep", AttributeValue.n("3.0")))))
        .isTrue();
    assertThat(contains("list", AttributeValue.n(3))).isFalse();
    assertThat(contains("map", AttributeValue.s("list"))).isFalse();
    assertThat(contains("absent", AttributeValue.s(""))).isFalse();
  }

  private static boolean contains(String attribute, AttributeValue part) {
    return test(new ConditionExpression.Contains(path(attribute), literal(part)));
  }

  private static boolean sizeIs(String attribute, long size) {
    return compare(
        Comparator.EQUAL,
        Operand.Size.of(DocumentPath.of(attribute)),
        literal(AttributeValue.n(size)));
  }

  @Test
  void sizeIsThatOfTextBinarySetsListsAndMaps() {
    assertThat(sizeIs("text", 5)).isTrue();
    assertThat(sizeIs("bytes", 3)).isTrue();
    assertThat(sizeIs("strings", 2)).isTrue();
    assertThat(sizeIs("numbers", 2)).isTrue();
    assertThat(sizeIs("binaries", 1)).isTrue();
    assertThat(sizeIs("list", 2)).isTrue();
    assertThat(sizeIs("map", 1)).isTrue();
    assertThat(sizeIs("id", 3)).isTrue();
  }

  @Test
  void sizeOfTextCountsUtf16CodeUnits() {
    // As the service does: neither code points nor the bytes of UTF-8.
    assertThat(sizeIs("emoji", 2)).isTrue();
    assertThat(
            compare(
                Comparator.EQUAL,
                new Operand.Size(literal(AttributeValue.s("\u00E9\uD834\uDD1E"))),
                literal(AttributeValue.n(3))))
        .isTrue();
  }

  @Test
  void whatHasNoSizeIsMissing() {
    for (String attribute : List.of("number", "at", "yes", "nothing", "absent")) {
      Operand size = Operand.Size.of(DocumentPath.of(attribute));
      assertHolds(size, literal(AttributeValue.n(1)), Comparator.NOT_EQUAL);
    }
  }

  @Test
  void sizeComparesAsANumber() {
    Operand size = Operand.Size.of(DocumentPath.of("text"));
    assertHolds(size, literal(AttributeValue.n(5)), SAME);
    assertHolds(size, literal(AttributeValue.n(6)), LOW);
    assertHolds(size, path("ten"), LOW);
    assertHolds(size, literal(AttributeValue.s("5")), Comparator.NOT_EQUAL);
    assertThat(test(new ConditionExpression.In(size, List.of(literal(AttributeValue.n(5))))))
        .isTrue();
  }

  @Test
  void functionsTakeTheirOperandsFromTheItemAndFromTheCondition() {
    assertThat(
            test(
                new ConditionExpression.BeginsWith(
                    literal(AttributeValue.s("hello!")), path("text"))))
        .isTrue();
    assertThat(test(new ConditionExpression.Contains(path("list"), path("missing")))).isFalse();
    assertThat(
            test(
                new ConditionExpression.Contains(
                    literal(AttributeValue.l(AttributeValue.n("1.5"))), path("number"))))
        .isTrue();
    assertThat(
            test(
                new ConditionExpression.IsOfType(
                    literal(AttributeValue.nul()), AttributeType.NULL)))
        .isTrue();
    assertThat(
            test(
                new ConditionExpression.IsOfType(
                    Operand.Size.of(DocumentPath.of("text")), AttributeType.N)))
        .isTrue();
  }

  @Test
  void andOrAndNotFollowTheirTables() {
    ConditionExpression yes = new ConditionExpression.Exists(DocumentPath.of("id"));
    ConditionExpression no = new ConditionExpression.NotExists(DocumentPath.of("id"));
    assertThat(test(new ConditionExpression.And(List.of(yes, yes)))).isTrue();
    assertThat(test(new ConditionExpression.And(List.of(yes, no)))).isFalse();
    assertThat(test(new ConditionExpression.And(List.of(no, yes)))).isFalse();
    assertThat(test(new ConditionExpression.Or(List.of(no, yes)))).isTrue();
    assertThat(test(new ConditionExpression.Or(List.of(yes, no)))).isTrue();
    assertThat(test(new ConditionExpression.Or(List.of(no, no)))).isFalse();
    assertThat(test(new ConditionExpression.Not(no))).isTrue();
    assertThat(test(new ConditionExpression.Not(yes))).isFalse();
  }
}
