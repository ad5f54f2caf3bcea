package io.pressmark.endpoint.legacy;

import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.endpoint.error.ServiceException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The {@code AttributesToGet} of reads. */
public final class AttributesToGet {
  private AttributesToGet() {}

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
