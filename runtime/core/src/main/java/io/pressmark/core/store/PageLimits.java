package io.pressmark.core.store;

import io.pressmark.core.error.ValidationException;

/** The limits of one page of a query or scan. */
public final class PageLimits {
  /** A page ends when the items read reach this many bytes of DynamoDB's item size. */
  public static final int MAX_PAGE_BYTES = 1024 * 1024;

  /** A limit that never ends a page; the size does. */
  public static final int NO_LIMIT = Integer.MAX_VALUE;

  private PageLimits() {}

  static void requireLimit(int limit) {
    if (limit < 1) {
      throw new ValidationException("limit is " + limit + "; it must be at least 1");
    }
  }
}
