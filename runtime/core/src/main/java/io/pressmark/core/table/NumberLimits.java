package io.pressmark.core.table;

import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.generated.ManagedAttributes;
import io.pressmark.core.store.WriteOutcome;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps updates from counting a version or counter beyond what its property holds: DynamoDB's ADD
 * knows no such limit, and the item could not be read any more. Immutable and thread-safe.
 */
final class NumberLimits {
  private final Map<String, AttributeValue.N> maxima = new TreeMap<>();
  private final List<ConditionExpression> belowMaxima = new ArrayList<>();

  NumberLimits(ManagedAttributes managed) {
    managed.version().ifPresent(name -> add(name, managed.versionMaximum()));
    managed.counter().ifPresent(name -> add(name, managed.counterMaximum()));
  }

  private void add(String name, long maximum) {
    AttributeValue.N limit = (AttributeValue.N) AttributeValue.n(maximum);
    maxima.put(name, limit);
    // True, too, of an item without the attribute, and of one where it is no number: that is for
    // ADD to refuse.
    belowMaxima.add(
        new ConditionExpression.Not(
            new ConditionExpression.Comparison(
                ConditionExpression.Comparator.GREATER_OR_EQUAL,
                new Operand.Path(DocumentPath.of(name)),
                new Operand.Literal(limit))));
  }

  /**
   * Updates an item whose numbers can still grow.
   *
   * @throws ValidationException when one cannot; nothing is written
   * @throws ConditionalCheckFailedException when the condition is false of an item whose numbers
   *     can grow
   */
  void update(
      MeteredTable table,
      EncodedKey key,
      UpdateExpression update,
      @Nullable ConditionExpression condition,
      WriteOutcome outcome) {
    try {
      table.update(key, update, with(condition), outcome);
    } catch (ConditionalCheckFailedException e) {
      Optional<String> exceeded = e.item().flatMap(this::exceeded);
      if (exceeded.isPresent()) {
        throw new ValidationException(exceeded.get(), e);
      }
      throw e;
    }
  }

  /** A condition, and that the numbers can grow. */
  @Nullable ConditionExpression with(@Nullable ConditionExpression condition) {
    List<ConditionExpression> all = new ArrayList<>(belowMaxima);
    if (condition != null) {
      all.add(condition);
    }
    return all.isEmpty() ? null : ConditionExpression.all(all);
  }

  /** What is wrong with an item some number of which cannot grow. */
  Optional<String> exceeded(Map<String, AttributeValue> found) {
    for (Map.Entry<String, AttributeValue.N> maximum : maxima.entrySet()) {
      if (found.get(maximum.getKey()) instanceof AttributeValue.N number
          && number.value().compareTo(maximum.getValue().value()) >= 0) {
        return Optional.of(
            "Attribute '"
                + maximum.getKey()
                + "' is "
                + number.text()
                + " and cannot grow any more");
      }
    }
    return Optional.empty();
  }
}
