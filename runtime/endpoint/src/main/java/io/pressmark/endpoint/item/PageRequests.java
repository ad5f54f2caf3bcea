package io.pressmark.endpoint.item;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.store.PageLimits;
import io.pressmark.core.store.Select;
import io.pressmark.core.store.Selection;
import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.legacy.AttributesToGet;
import io.pressmark.endpoint.operation.Parameters;
import org.jspecify.annotations.Nullable;

/** What queries and scans have in common. */
final class PageRequests {
  private PageRequests() {}

  /**
   * What is returned of items by a scan.
   *
   * @param projection in either form
   */
  static Selection selection(Parameters request, @Nullable ProjectionExpression projection) {
    String name = request.textOrNull("Select");
    Select select = name == null ? null : Select.valueOf(name);
    if (request.has("AttributesToGet") && select != null) {
      AttributesToGet.requireGoesWith(select);
    }
    return new Selection(select, projection);
  }

  /**
   * What is returned of items by a query, where the service counts what is wrong with it.
   *
   * @param projection in either form
   * @param ofIndex whether it is a query of an index
   */
  static Selection selectionOfQuery(
      Parameters request, @Nullable ProjectionExpression projection, boolean ofIndex) {
    try {
      Selection selection = selection(request, projection);
      if (!ofIndex) {
        selection.requireOfTable();
      }
      return selection;
    } catch (ServiceException | ValidationException e) {
      throw ServiceException.validation(
          "1 validation error detected: " + ServiceException.words(e));
    }
  }

  /** How many items are evaluated at most. */
  static int limit(Parameters request) {
    return (int) request.number("Limit").orElse(PageLimits.NO_LIMIT);
  }
}
