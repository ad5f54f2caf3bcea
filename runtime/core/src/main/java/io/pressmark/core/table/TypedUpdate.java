package io.pressmark.core.table;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.generated.ManagedValues;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An update as it is sent.
 *
 * @param update what changes, what the store fills in included
 * @param condition what the stored item must satisfy, if anything
 */
record TypedUpdate(UpdateExpression update, @Nullable ConditionExpression condition) {

  /**
   * The update that makes a stored item what an object says.
   *
   * @param managed what the store fills in, if anything
   * @param there what is true when there is an item
   */
  static <T> TypedUpdate of(
      ItemSchema<T> schema, T item, @Nullable ManagedWrites<T> managed, ConditionExpression there) {
    ConditionExpression condition = there;
    List<UpdateExpression.Action> actions = new ArrayList<>(WholeUpdate.actions(schema, item));
    if (managed != null) {
      ManagedValues given = new ManagedValues();
      condition = managed.checked(item, there, given);
      actions.addAll(managed.actions(given));
    }
    return new TypedUpdate(new UpdateExpression(actions), condition);
  }

  /**
   * The update of named attributes.
   *
   * @param managed what the store fills in, if anything
   */
  static TypedUpdate of(
      List<UpdateExpression.Action> actions,
      @Nullable ManagedWrites<?> managed,
      @Nullable ConditionExpression condition) {
    // First without what is filled in: an update that names nothing is refused.
    UpdateExpression named = new UpdateExpression(actions);
    if (managed == null) {
      return new TypedUpdate(named, condition);
    }
    List<UpdateExpression.Action> all = new ArrayList<>(actions);
    all.addAll(managed.actions(new ManagedValues()));
    return new TypedUpdate(new UpdateExpression(all), condition);
  }
}
