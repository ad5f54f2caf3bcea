package io.pressmark.testkit.model;

import io.pressmark.core.expression.Operand;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.value.AttributeValue;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What updates of numbers and string sets do, written down once more. */
final class ModelUpdates {
  private ModelUpdates() {}

  /** What an update comes to: refused, or the item as it is then, if there is one. */
  record Result(boolean refused, Optional<Map<String, AttributeValue>> item) {}

  private static final Result REFUSED = new Result(true, Optional.empty());

  /**
   * @param key the key attributes
   * @param before the item as it is, or empty when there is none
   */
  static Result apply(
      UpdateExpression update,
      Map<String, AttributeValue> key,
      Optional<Map<String, AttributeValue>> before) {
    Map<String, AttributeValue> item = new HashMap<>(before.orElse(key));
    boolean exists = before.isPresent();
    for (UpdateExpression.Action action : update.actions()) {
      String name = action.path().attribute();
      AttributeValue old = item.get(name);
      if (action instanceof UpdateExpression.SetAction set) {
        item.put(name, ((Operand.Literal) set.value()).value());
        exists = true;
      } else if (action instanceof UpdateExpression.RemoveAction) {
        item.remove(name);
      } else if (action instanceof UpdateExpression.AddAction add) {
        exists = true;
        if (old == null) {
          item.put(name, add.value());
        } else if (old instanceof AttributeValue.N number
            && add.value() instanceof AttributeValue.N amount) {
          item.put(name, AttributeValue.n(number.value().add(amount.value())));
        } else if (old instanceof AttributeValue.SS set
            && add.value() instanceof AttributeValue.SS more) {
          Set<String> union = new LinkedHashSet<>(set.value());
          union.addAll(more.value());
          item.put(name, AttributeValue.ss(union));
        } else {
          return REFUSED;
        }
      } else if (action instanceof UpdateExpression.DeleteAction delete && old != null) {
        if (!(old instanceof AttributeValue.SS set)) {
          return REFUSED;
        }
        Set<String> rest = new LinkedHashSet<>(set.value());
        rest.removeAll(((AttributeValue.SS) delete.value()).value());
        if (rest.isEmpty()) {
          item.remove(name);
        } else {
          item.put(name, AttributeValue.ss(rest));
        }
      }
    }
    return new Result(false, exists ? Optional.of(item) : Optional.empty());
  }
}
