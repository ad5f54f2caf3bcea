package io.pressmark.endpoint.legacy;

import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.store.Select;
import io.pressmark.endpoint.error.ServiceException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The {@code AttributesToGet} of reads. */
public final class AttributesToGet {
  private AttributesToGet() {}

  /**
   * Checks that a query or scan that has them selects what they name.
   *
   * @throws ServiceException when it selects anything else
   */
  public static void requireGoesWith(Select select) {
    if (select != Select.SPECIFIC_ATTRIBUTES) {
      throw ServiceException.validation(
          "Cannot specify the AttributesToGet when choosing to get "
              + (select == Select.COUNT ? "only the Count" : select));
    }
  }

  /**
   * The same as an expression.
   *
   * @param attributes names of top-level attributes, at least one; a dot is a part of a name
   * @throws ServiceException when one is named twice
   */
  public static ProjectionExpression asProjection(List<String> attributes) {
    Set<String> named = new HashSet<>();
    for (String attribute : attributes) {
      if (!named.add(attribute)) {
        throw ServiceException.invalidParameter("Duplicate value in attribute name: " + attribute);
      }
    }
    return new ProjectionExpression(attributes.stream().map(DocumentPath::of).toList());
  }
}
