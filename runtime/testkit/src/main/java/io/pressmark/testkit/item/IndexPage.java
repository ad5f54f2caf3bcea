package io.pressmark.testkit.item;

import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.value.AttributeValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of a query or scan of an index.
 *
 * @param items what the index carries of the items that passed the filter; none when only their
 *     number was asked for
 * @param count the number of entries that passed the filter
 * @param scannedCount the number of entries that were evaluated
 * @param lastEvaluatedKey the entry to start the next page after, or empty
 */
public record IndexPage(
    List<Map<String, AttributeValue>> items,
    int count,
    int scannedCount,
    Optional<EncodedKey> lastEvaluatedKey) {
  public IndexPage {
    items = List.copyOf(items);
  }
}
