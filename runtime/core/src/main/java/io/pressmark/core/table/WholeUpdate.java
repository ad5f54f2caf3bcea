package io.pressmark.core.table;

import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.generated.ManagedAttributes;
import io.pressmark.core.generated.ManagedSchema;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes an update of a whole object: each attribute that its class declares is set or removed. */
final class WholeUpdate {
  private WholeUpdate() {}

  /** The changes, those of key attributes and managed ones left out. */
  static <T> List<UpdateExpression.Action> actions(ItemSchema<T> schema, T item) {
    Set<String> kept = kept(schema);
    Map<String, AttributeValue> values = schema.toAttributeMap(item);
    List<UpdateExpression.Action> actions = new ArrayList<>();
    for (String name : schema.attributeNames().subList(0, schema.itemAttributes())) {
      if (kept.contains(name)) {
        continue;
      }
      AttributeValue value = values.get(name);
      DocumentPath path = DocumentPath.of(name);
      actions.add(
          value == null
              ? new UpdateExpression.RemoveAction(path)
              : new UpdateExpression.SetAction(path, new Operand.Literal(value)));
    }
    return actions;
  }

  private static Set<String> kept(ItemSchema<?> schema) {
    Set<String> kept = new HashSet<>();
    kept.add(schema.definition().partitionKey().name());
    schema.definition().sortKey().ifPresent(key -> kept.add(key.name()));
    if (schema instanceof ManagedSchema<?> managedSchema) {
      ManagedAttributes managed = managedSchema.managed();
      managed.version().ifPresent(kept::add);
      managed.counter().ifPresent(kept::add);
      managed.createdAt().ifPresent(kept::add);
      managed.updatedAt().ifPresent(kept::add);
      managed.generatedId().ifPresent(kept::add);
    }
    return kept;
  }
}
