package io.pressmark.core.table;

import java.util.List;
import java.util.Optional;

/**
 * One page of a query or scan.
 *
 * @param items the items that passed the filter; a page can be empty and still have a next one
 * @param scannedCount the items that were evaluated, before the filter
 * @param nextToken continues behind this page, or empty when there is no more. It is opaque, safe
 *     in a URL, and fits only the same query on the same table
 * @param readUnits what the page cost, in DynamoDB's read units; a multiple of a half
 * @param <T> the items' class
 */
public record Page<T>(
    List<T> items, int scannedCount, Optional<String> nextToken, double readUnits) {
  public Page {
    items = List.copyOf(items);
  }
}
