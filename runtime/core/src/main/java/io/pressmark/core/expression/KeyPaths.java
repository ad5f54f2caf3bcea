package io.pressmark.core.expression;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.TableDefinition;
import java.util.Collection;

/**
 * Paths that lead into key attributes, which have nothing inside: DynamoDB refuses expressions that
 * have one. Typed code cannot write them; text can.
 */
public final class KeyPaths {
  private static final String REFUSAL =
      "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: ";

  private KeyPaths() {}

  /**
   * Checks the paths of the expressions of one request.
   *
   * @throws ValidationException when one leads into a key attribute of the table or of an index
   */
  public static void requireScalar(Collection<DocumentPath> paths, TableDefinition table) {
    for (DocumentPath path : paths) {
      if (!path.isTopLevel()) {
        requireNoKey(path.attribute(), table);
      }
    }
  }

  private static void requireNoKey(String attribute, TableDefinition table) {
    if (table.isKey(attribute)) {
      throw new ValidationException(REFUSAL + "Key: " + attribute);
    }
    for (IndexDefinition index : table.indexes()) {
      if (isAmong(index.partitionKeys(), attribute) || isAmong(index.sortKeys(), attribute)) {
        throw new ValidationException(REFUSAL + "IndexKey: " + attribute);
      }
    }
  }

  private static boolean isAmong(Collection<KeyAttribute> keys, String attribute) {
    return keys.stream().anyMatch(key -> key.name().equals(attribute));
  }
}
