package io.pressmark.testkit.item;

import io.pressmark.core.value.AttributeValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of a query or scan.
 *
 * @param items the items that passed the filter; none when only their number was asked for
 * @param count the number of items that passed the filter
 * @param scannedCount the number of items that were evaluated
 * @param readUnits what the page cost, in read units
 * @param lastEvaluatedKey the key attributes to start the next page after, or empty
 */
public record TablePage(
    List<Map<String, AttributeValue>> items,
    int count,
    int scannedCount,
    double readUnits,
    Optional<Map<String, AttributeValue>> lastEvaluatedKey) {
  public TablePage {
    items = List.copyOf(items);
  }
}
