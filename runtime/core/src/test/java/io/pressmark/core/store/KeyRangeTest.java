package io.pressmark.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.KeyConditionExpression.Operator;
import io.pressmark.core.fixture.RandomValues;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.AttributeValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyRangeTest {
  private final RandomValues values = new RandomValues(70);

  private static TableDefinition table(ScalarType type) {
    return TableDefinition.builder("things")
        .partitionKey("id", ScalarType.N)
        .sortKey("at", type)
        .build();
  }

  /** Small domains, so that equal values, prefixes and neighbours are frequent. */
  private AttributeValue anyValue(ScalarType type) {
    return switch (type) {
      case N ->
          AttributeValue.n(
              values.random().nextBoolean()
                  ? String.valueOf(values.random().nextInt(9) - 4)
                  : any());
      case S -> AttributeValue.s(nonEmpty());
      case B -> {
        byte[] bytes = new byte[1 + values.random().nextInt(3)];
        for (int i = 0; i < bytes.length; i++) {
          bytes[i] = (byte) (values.random().nextInt(4) - 2);
        }
        yield AttributeValue.b(bytes);
      }
    };
  }

  private String any() {
    return values.number().toString();
  }

  private String nonEmpty() {
    String[] parts = {"a", "b", "\u00FF", "\uFFFD", "\uD83D\uDE00", "\uDBFF\uDFFF"};
    StringBuilder text = new StringBuilder();
    for (int left = 1 + values.random().nextInt(3); left > 0; left--) {
      text.append(parts[values.random().nextInt(parts.length)]);
    }
    return text.toString();
  }

  private static byte[] bytesOf(TableDefinition table, AttributeValue value) {
    KeyWriter writer = new KeyWriter().begin(table);
    writer.partition();
    writer.longNumber(0);
    writer.sort();
    writer.value(value);
    EncodedKey key = writer.key();
    return Arrays.copyOfRange(key.bytes(), key.partitionLength(), key.length());
  }

  private static int compare(AttributeValue left, AttributeValue right) {
    if (left instanceof AttributeValue.N number) {
      return number.value().compareTo(((AttributeValue.N) right).value());
    }
    return Arrays.compareUnsigned(raw(left), raw(right));
  }

  private static byte[] raw(AttributeValue value) {
    return value instanceof AttributeValue.S text
        ? text.value().getBytes(StandardCharsets.UTF_8)
        : ((AttributeValue.B) value).value().toByteArray();
  }

  private static boolean holds(Operator operator, AttributeValue value, List<AttributeValue> args) {
    int order = compare(value, args.get(0));
    return switch (operator) {
      case EQUAL -> order == 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
      case BETWEEN -> order >= 0 && compare(value, args.get(1)) <= 0;
      case BEGINS_WITH -> {
        byte[] whole = raw(value);
        byte[] start = raw(args.get(0));
        yield whole.length >= start.length
            && Arrays.equals(whole, 0, start.length, start, 0, start.length);
      }
    };
  }

  private static boolean isInside(KeyRange range, byte[] key) {
    byte[] upper = range.upper();
    return Arrays.compareUnsigned(key, range.lower()) >= 0
        && (upper == null || Arrays.compareUnsigned(key, upper) < 0);
  }

  @ParameterizedTest
  @EnumSource(ScalarType.class)
  void aRangeHoldsWhatItsConditionSelects(ScalarType type) {
    TableDefinition table = table(type);
    List<Operator> operators = new ArrayList<>(List.of(Operator.values()));
    if (type == ScalarType.N) {
      operators.remove(Operator.BEGINS_WITH);
    }
    for (int i = 0; i < 20_000; i++) {
      Operator operator = operators.get(values.random().nextInt(operators.size()));
      List<AttributeValue> operands = operands(operator, type);
      KeyRange range = KeyRange.of(table, new SortKeyCondition(operator, operands));
      AttributeValue value = anyValue(type);
      assertThat(isInside(range, bytesOf(table, value)))
          .as("%s %s %s", value, operator, operands)
          .isEqualTo(holds(operator, value, operands));
    }
  }

  private List<AttributeValue> operands(Operator operator, ScalarType type) {
    AttributeValue first = anyValue(type);
    if (operator != Operator.BETWEEN) {
      return List.of(first);
    }
    AttributeValue second = anyValue(type);
    return compare(first, second) <= 0 ? List.of(first, second) : List.of(second, first);
  }

  @Test
  void noConditionSelectsTheWholeCollection() {
    KeyRange range = KeyRange.of(table(ScalarType.S), null);
    assertThat(range.lower()).isEmpty();
    assertThat(range.upper()).isNull();
  }

  @Test
  void aPrefixOfLargestBytesHasNoEnd() {
    AttributeValue prefix = AttributeValue.b(new byte[] {-1, -1});
    KeyRange range =
        KeyRange.of(
            table(ScalarType.B), new SortKeyCondition(Operator.BEGINS_WITH, List.of(prefix)));
    assertThat(range.upper()).isNull();
  }

  @Test
  void conditionsThatDoNotFitAreRefused() {
    TableDefinition text = table(ScalarType.S);
    assertRefused(text, Operator.EQUAL, AttributeValue.n(1));
    assertRefused(text, Operator.EQUAL, AttributeValue.bool(true));
    assertRefused(text, Operator.LESS, AttributeValue.s(""));
    assertRefused(text, Operator.LESS, AttributeValue.s("x".repeat(1025)));
    assertRefused(text, Operator.BETWEEN, AttributeValue.s("b"), AttributeValue.s("a"));
    assertRefused(text, Operator.BETWEEN, AttributeValue.s("a"), AttributeValue.n(1));
    assertRefused(text, Operator.BETWEEN, AttributeValue.s("a"));
    assertRefused(text, Operator.EQUAL, AttributeValue.s("a"), AttributeValue.s("b"));
    assertRefused(table(ScalarType.N), Operator.BEGINS_WITH, AttributeValue.n(1));
    TableDefinition simple =
        TableDefinition.builder("simple").partitionKey("id", ScalarType.S).build();
    assertRefused(simple, Operator.EQUAL, AttributeValue.s("a"));
  }

  private static void assertRefused(
      TableDefinition table, Operator operator, AttributeValue... operands) {
    assertThatThrownBy(() -> KeyRange.of(table, new SortKeyCondition(operator, List.of(operands))))
        .isInstanceOf(ValidationException.class);
  }
}
