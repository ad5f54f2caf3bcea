package io.pressmark.core.store;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ProjectionExpression;
import org.jspecify.annotations.Nullable;

/**
 * What a page of a query or a scan returns of each item: DynamoDB's Select and ProjectionExpression
 * of one request. Immutable and thread-safe. It changes nothing about what is read and, where
 * nothing has to be fetched from the table of a local index, about what that costs.
 *
 * @param kind null for what a request without either returns: {@link Select#ALL_ATTRIBUTES} of a
 *     table, {@link Select#ALL_PROJECTED_ATTRIBUTES} of an index
 * @param projection what {@link Select#SPECIFIC_ATTRIBUTES} returns; null for every other kind
 */
public record Selection(@Nullable Select kind, @Nullable ProjectionExpression projection) {
  private static final Selection ALL = new Selection(null, null);
  private static final Selection ALL_ATTRIBUTES = new Selection(Select.ALL_ATTRIBUTES, null);
  private static final Selection ALL_PROJECTED =
      new Selection(Select.ALL_PROJECTED_ATTRIBUTES, null);
  private static final Selection COUNT = new Selection(Select.COUNT, null);

  /**
   * What a request says that may have either, both or none; a projection alone is of {@link
   * Select#SPECIFIC_ATTRIBUTES}.
   *
   * @throws ValidationException when there is a projection and another kind, or that kind and no
   *     projection
   */
  public Selection {
    if (projection != null) {
      kind = kind == null ? Select.SPECIFIC_ATTRIBUTES : kind;
      if (kind != Select.SPECIFIC_ATTRIBUTES) {
        throw new ValidationException(
            "Cannot specify the ProjectionExpression when choosing to get "
                + (kind == Select.COUNT ? "only the Count" : kind));
      }
    } else if (kind == Select.SPECIFIC_ATTRIBUTES) {
      throw new ValidationException(
          "Must specify the AttributesToGet or ProjectionExpression when choosing to get "
              + Select.SPECIFIC_ATTRIBUTES);
    }
  }

  /** All that a table's items have, or all that an index carries of them: the default. */
  public static Selection all() {
    return ALL;
  }

  /** Whole items, also of a local index that does not carry all of them. */
  public static Selection allAttributes() {
    return ALL_ATTRIBUTES;
  }

  /** All that an index carries; refused on a table. */
  public static Selection allProjected() {
    return ALL_PROJECTED;
  }

  /** What is named, and nothing else; the key attributes, too, only if they are named. */
  public static Selection of(ProjectionExpression projection) {
    return new Selection(null, projection);
  }

  /** The number of items only. */
  public static Selection count() {
    return COUNT;
  }

  /** Whether items are counted and not returned. */
  public boolean isCount() {
    return kind == Select.COUNT;
  }

  /**
   * Checks that it can be asked of a table itself.
   *
   * @throws ValidationException when only an index can answer it
   */
  public void requireOfTable() {
    if (kind == Select.ALL_PROJECTED_ATTRIBUTES) {
      throw new ValidationException(
          Select.ALL_PROJECTED_ATTRIBUTES + " can be used only when Querying using an IndexName");
    }
  }
}
