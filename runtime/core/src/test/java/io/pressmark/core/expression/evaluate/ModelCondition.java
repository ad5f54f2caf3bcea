package io.pressmark.core.expression.evaluate;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.value.AttributeType;
import io.pressmark.core.value.AttributeValue;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** DynamoDB's rules of conditions on attribute maps, written down once more. */
final class ModelCondition {
  private final ModelDocument item;

  ModelCondition(Map<String, AttributeValue> item) {
    this.item = new ModelDocument(item);
  }

  boolean test(ConditionExpression condition) {
    if (condition instanceof ConditionExpression.And and) {
      return and.conditions().stream().allMatch(this::test);
    }
    if (condition instanceof ConditionExpression.Or or) {
      return or.conditions().stream().anyMatch(this::test);
    }
    if (condition instanceof ConditionExpression.Not not) {
      return !test(not.condition());
    }
    if (condition instanceof ConditionExpression.Exists exists) {
      return item.get(exists.path()) != null;
    }
    if (condition instanceof ConditionExpression.NotExists notExists) {
      return item.get(notExists.path()) == null;
    }
    if (condition instanceof ConditionExpression.IsOfType isOfType) {
      AttributeValue value = value(isOfType.value());
      return value != null && value.type() == isOfType.type();
    }
    if (condition instanceof ConditionExpression.Comparison comparison) {
      return holds(value(comparison.left()), comparison.comparator(), value(comparison.right()));
    }
    if (condition instanceof ConditionExpression.Between between) {
      AttributeValue value = value(between.value());
      return holds(value(between.lower()), Comparator.LESS_OR_EQUAL, value)
          && holds(value, Comparator.LESS_OR_EQUAL, value(between.upper()));
    }
    if (condition instanceof ConditionExpression.In in) {
      AttributeValue value = value(in.value());
      return value != null && in.candidates().stream().anyMatch(each -> value.equals(value(each)));
    }
    if (condition instanceof ConditionExpression.BeginsWith beginsWith) {
      String value = bytes(value(beginsWith.value()));
      String prefix = bytes(value(beginsWith.prefix()));
      return value != null && prefix != null && value.startsWith(prefix);
    }
    ConditionExpression.Contains contains = (ConditionExpression.Contains) condition;
    return contains(value(contains.whole()), value(contains.part()));
  }

  private static boolean contains(@Nullable AttributeValue whole, @Nullable AttributeValue part) {
    if (whole == null || part == null) {
      return false;
    }
    return switch (whole.type()) {
      case S, B -> {
        String bytes = bytes(part);
        yield bytes != null
            && String.valueOf(bytes(whole)).contains(bytes.substring(1))
            && whole.type() == part.type();
      }
      case L -> ((AttributeValue.L) whole).value().contains(part);
      case SS ->
          part instanceof AttributeValue.S text
              && ((AttributeValue.SS) whole).value().contains(text.value());
      case NS ->
          part instanceof AttributeValue.N number
              && ((AttributeValue.NS) whole).value().contains(number.value());
      default -> false;
    };
  }

  /** The type and the bytes of a string or binary, each byte as a character; null for others. */
  private static @Nullable String bytes(@Nullable AttributeValue value) {
    if (value instanceof AttributeValue.S text) {
      byte[] utf8 = text.value().getBytes(StandardCharsets.UTF_8);
      return "S" + new String(utf8, StandardCharsets.ISO_8859_1);
    }
    return value instanceof AttributeValue.B binary
        ? "B" + new String(binary.value().toByteArray(), StandardCharsets.ISO_8859_1)
        : null;
  }

  private static boolean holds(
      @Nullable AttributeValue left, Comparator comparator, @Nullable AttributeValue right) {
    boolean equal = left != null && left.equals(right);
    if (!comparator.isOrdering()) {
      return equal == (comparator == Comparator.EQUAL);
    }
    if (left == null || right == null || left.type() != right.type()) {
      return false;
    }
    Integer order = order(left, right);
    if (order == null) {
      return false;
    }
    return switch (comparator) {
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      default -> order >= 0;
    };
  }

  private static @Nullable Integer order(AttributeValue left, AttributeValue right) {
    if (left instanceof AttributeValue.N number) {
      return number.value().compareTo(((AttributeValue.N) right).value());
    }
    String bytes = bytes(left);
    return bytes == null ? null : bytes.compareTo(String.valueOf(bytes(right)));
  }

  private @Nullable AttributeValue value(Operand operand) {
    if (operand instanceof Operand.Literal literal) {
      return literal.value();
    }
    if (operand instanceof Operand.Path path) {
      return item.get(path.path());
    }
    AttributeValue of = value(((Operand.Size) operand).operand());
    return of == null ? null : size(of);
  }

  private static @Nullable AttributeValue size(AttributeValue value) {
    if (value instanceof AttributeValue.S text) {
      return AttributeValue.n(text.value().length());
    }
    if (value instanceof AttributeValue.L list) {
      return AttributeValue.n(list.value().size());
    }
    if (value instanceof AttributeValue.M map) {
      return AttributeValue.n(map.value().size());
    }
    if (value instanceof AttributeValue.SS set) {
      return AttributeValue.n(set.value().size());
    }
    if (value instanceof AttributeValue.NS set) {
      return AttributeValue.n(set.value().size());
    }
    return value.type() == AttributeType.B ? AttributeValue.n(value.size()) : null;
  }
}
