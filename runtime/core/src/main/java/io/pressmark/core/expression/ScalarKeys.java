package io.pressmark.core.expression;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.TableDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * DynamoDB's rule that no expression looks into a key attribute of the table or of an index: such
 * an attribute is a string, a number or a binary, and has nothing inside. Thread-safe.
 */
public final class ScalarKeys {
  private ScalarKeys() {}

  /**
   * Checks a condition or a filter.
   *
   * @param condition null for none
   * @throws ValidationException when a path of it leads into a key attribute
   */
  public static void require(@Nullable ConditionExpression condition, TableDefinition table) {
    if (condition != null) {
      Operands.forEachPath(condition, ScalarKeys::requireOutside, table);
    }
  }

  /**
   * Checks a projection.
   *
   * @param projection null for none
   * @throws ValidationException when a path of it leads into a key attribute
   */
  public static void require(@Nullable ProjectionExpression projection, TableDefinition table) {
    if (projection != null) {
      List<DocumentPath> paths = projection.paths();
      for (int i = 0; i < paths.size(); i++) {
        requireOutside(paths.get(i), table);
      }
    }
  }

  /**
   * Checks an update: what it changes, and what it reads.
   *
   * @throws ValidationException when a path of it leads into a key attribute
   */
  public static void require(UpdateExpression update, TableDefinition table) {
    List<UpdateExpression.Action> actions = update.actions();
    for (int i = 0; i < actions.size(); i++) {
      UpdateExpression.Action action = actions.get(i);
      requireOutside(action.path(), table);
      if (action instanceof UpdateExpression.SetAction set) {
        require(set.value(), table);
      }
    }
  }

  private static void require(SetValue value, TableDefinition table) {
    if (value instanceof SetValue.Sum sum) {
      require(sum.left(), table);
      require(sum.right(), table);
    } else if (value instanceof SetValue.Difference difference) {
      require(difference.left(), table);
      require(difference.right(), table);
    } else if (value instanceof SetOperand.IfNotExists function) {
      requireOutside(function.path(), table);
      require(function.otherwise(), table);
    } else if (value instanceof SetOperand.ListAppend function) {
      require(function.first(), table);
      require(function.second(), table);
    } else if (value instanceof Operand.Path path) {
      requireOutside(path.path(), table);
    }
  }

  private static void requireOutside(DocumentPath path, TableDefinition table) {
    if (path.isTopLevel()) {
      return;
    }
    String attribute = path.attribute();
    if (table.isKey(attribute)) {
      throw refused("Key", attribute);
    }
    for (IndexDefinition index : table.indexes()) {
      if (isAmong(index.partitionKeys(), attribute) || isAmong(index.sortKeys(), attribute)) {
        throw refused("IndexKey", attribute);
      }
    }
  }

  private static boolean isAmong(List<KeyAttribute> keys, String attribute) {
    return keys.stream().anyMatch(key -> key.name().equals(attribute));
  }

  private static ValidationException refused(String kind, String attribute) {
    return new ValidationException(
        "Key attributes must be scalars; list random access '[]' and map lookup '.' are not"
            + " allowed: "
            + kind
            + ": "
            + attribute);
  }
}
