package io.pressmark.testkit.model;

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
      AttributeValue old = item.get(action.attribute());
      if (action instanceof UpdateExpression.SetValue set) {
        item.put(set.attribute(), set.value());
        exists = true;
      } else if (action instanceof UpdateExpression.Remove remove) {
        item.remove(remove.attribute());
      } else if (action instanceof UpdateExpression.Add add) {
        exists = true;
        if (old == null) {
          item.put(add.attribute(), add.value());
        } else if (old instanceof AttributeValue.N number
            && add.value() instanceof AttributeValue.N amount) {
          item.put(add.attribute(), AttributeValue.n(number.value().add(amount.value())));
        } else if (old instanceof AttributeValue.SS set
            && add.value() instanceof AttributeValue.SS more) {
          Set<String> union = new LinkedHashSet<>(set.value());
          union.addAll(more.value());
          item.put(add.attribute(), AttributeValue.ss(union));
        } else {
          return REFUSED;
        }
      } else if (action instanceof UpdateExpression.DeleteElements delete && old != null) {
        if (!(old instanceof AttributeValue.SS set)) {
          return REFUSED;
        }
        Set<String> rest = new LinkedHashSet<>(set.value());
        rest.removeAll(((AttributeValue.SS) delete.value()).value());
        if (rest.isEmpty()) {
          item.remove(delete.attribute());
        } else {
          item.put(delete.attribute(), AttributeValue.ss(rest));
        }
      }
    }
    return new Result(false, exists ? Optional.of(item) : Optional.empty());
  }
}
