package io.pressmark.core.table;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a put keeps of the item it replaces, as that was when it was read: the put is made on
 * condition that it still is. Conditions compare stored values as they were read, not as they would
 * be written, so that values in a form of another program's cannot keep a put from succeeding.
 * Immutable.
 */
final class KeptValues {
  /** For a put that keeps nothing. */
  static final KeptValues NONE = new KeptValues(List.of(), Map.of(), null);

  private final List<String> names;

  /** The item that was read; empty if there was none. */
  private final Map<String, AttributeValue> stored;

  /** True when there is no item; null where nothing is kept. */
  private final @Nullable ConditionExpression absent;

  private KeptValues(
      List<String> names,
      Map<String, AttributeValue> stored,
      @Nullable ConditionExpression absent) {
    this.names = names;
    this.stored = stored;
    this.absent = absent;
  }

  /**
   * Values of an item that was read.
   *
   * @param names the attributes that are kept
   * @param stored the item, or empty when there was none
   * @param absent what is true when there is no item
   */
  static KeptValues of(
      List<String> names, Map<String, AttributeValue> stored, ConditionExpression absent) {
    return new KeptValues(names, stored, absent);
  }

  /** A condition, and that what is kept is still as it was read. */
  @Nullable ConditionExpression and(@Nullable ConditionExpression required) {
    List<ConditionExpression> all = new ArrayList<>();
    if (required != null) {
      all.add(required);
    }
    all.addAll(unchanged());
    return all.isEmpty() ? null : ConditionExpression.all(all);
  }

  private List<ConditionExpression> unchanged() {
    if (absent == null) {
      return List.of();
    }
    if (stored.isEmpty()) {
      return List.of(absent);
    }
    List<ConditionExpression> conditions = new ArrayList<>();
    conditions.add(new ConditionExpression.Not(absent));
    for (String name : names) {
      AttributeValue value = stored.get(name);
      DocumentPath path = DocumentPath.of(name);
      conditions.add(
          value == null
              ? new ConditionExpression.NotExists(path)
              : new ConditionExpression.Comparison(
                  ConditionExpression.Comparator.EQUAL,
                  new Operand.Path(path),
                  new Operand.Literal(value)));
    }
    return conditions;
  }

  /**
   * Whether what is kept has changed, so that a put whose condition was false is to be tried again;
   * otherwise it was another condition that was false.
   *
   * @param found the item that the condition was false of, if there was one
   */
  boolean isChanged(Optional<Map<String, AttributeValue>> found) {
    if (absent == null) {
      return false;
    }
    if (found.isEmpty() || stored.isEmpty()) {
      return found.isPresent() || !stored.isEmpty();
    }
    return names.stream()
        .anyMatch(
            name -> {
              AttributeValue before = stored.get(name);
              AttributeValue now = found.get().get(name);
              return before == null ? now != null : !before.equals(now);
            });
  }
}
