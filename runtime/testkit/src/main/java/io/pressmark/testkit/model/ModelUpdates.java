package io.pressmark.testkit.model;

import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.expression.UpdateExpression.Action;
import io.pressmark.core.value.AttributeValue;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What updates of numbers, string sets and documents do, written down once more. */
final class ModelUpdates {
  private ModelUpdates() {}

  /** What an update comes to: refused, or the item as it is then, if there is one. */
  record Result(boolean refused, Optional<Map<String, AttributeValue>> item) {}

  private static final Result REFUSED = new Result(true, Optional.empty());

  /** What one action makes of its place: refused, or the value there then, if there is one. */
  private record Outcome(boolean refused, @Nullable AttributeValue value) {
    static final Outcome REFUSED = new Outcome(true, null);

    static Outcome of(@Nullable AttributeValue value) {
      return new Outcome(false, value);
    }
  }

  /**
   * @param key the key attributes
   * @param before the item as it is, or empty when there is none
   */
  static Result apply(
      UpdateExpression update,
      Map<String, AttributeValue> key,
      Optional<Map<String, AttributeValue>> before) {
    Map<String, AttributeValue> old = before.orElse(key);
    ModelDocuments item = new ModelDocuments(old);
    // Where there is no item, what only removes has nothing to look at.
    Set<String> created =
        update.actions().stream()
            .filter(ModelUpdates::creates)
            .map(action -> action.path().attribute())
            .collect(Collectors.toSet());
    for (Action action : update.actions()) {
      if (before.isPresent() || created.contains(action.path().attribute())) {
        Outcome outcome = outcome(action, old);
        if (outcome.refused() || !item.change(action.path(), outcome.value())) {
          return REFUSED;
        }
      }
    }
    Map<String, AttributeValue> after = item.closed();
    if (after.values().stream().anyMatch(ModelDocuments::isTooDeep)) {
      return REFUSED;
    }
    return new Result(
        false, before.isPresent() || !created.isEmpty() ? Optional.of(after) : Optional.empty());
  }

  private static boolean creates(Action action) {
    return action instanceof UpdateExpression.SetAction
        || action instanceof UpdateExpression.AddAction;
  }

  private static Outcome outcome(Action action, Map<String, AttributeValue> item) {
    AttributeValue old = ModelDocuments.read(action.path(), item);
    if (action instanceof UpdateExpression.SetAction set) {
      AttributeValue value = ModelOperands.value(set.value(), item);
      return value == null ? Outcome.REFUSED : Outcome.of(value);
    }
    if (action instanceof UpdateExpression.AddAction add) {
      return added(old, add.value());
    }
    return action instanceof UpdateExpression.DeleteAction delete
        ? rest(old, (AttributeValue.SS) delete.value())
        : Outcome.of(null);
  }

  private static Outcome added(@Nullable AttributeValue old, AttributeValue value) {
    if (old == null) {
      return Outcome.of(value);
    }
    if (old instanceof AttributeValue.N number && value instanceof AttributeValue.N amount) {
      return Outcome.of(AttributeValue.n(number.value().add(amount.value())));
    }
    if (old instanceof AttributeValue.SS set && value instanceof AttributeValue.SS more) {
      Set<String> union = new LinkedHashSet<>(set.value());
      union.addAll(more.value());
      return Outcome.of(AttributeValue.ss(union));
    }
    return Outcome.REFUSED;
  }

  private static Outcome rest(@Nullable AttributeValue old, AttributeValue.SS removed) {
    if (old == null) {
      return Outcome.of(null);
    }
    if (!(old instanceof AttributeValue.SS set)) {
      return Outcome.REFUSED;
    }
    Set<String> rest = new LinkedHashSet<>(set.value());
    rest.removeAll(removed.value());
    return Outcome.of(rest.isEmpty() ? null : AttributeValue.ss(rest));
  }
}
