package io.pressmark.core.statistics.report;

import io.pressmark.core.value.AttributeValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The item collections of a table, as they were found by reading all of its items. */
public final class ItemCollections {
  private final long count;
  private final long items;
  private final long bytes;
  private final List<CollectionSize> largest;
  private final Map<AttributeValue, CollectionSize> hot;
  private final Map<KeyForm, Long> forms;

  ItemCollections(
      long count,
      long items,
      long bytes,
      List<CollectionSize> largest,
      Map<AttributeValue, CollectionSize> hot,
      Map<KeyForm, Long> forms) {
    this.count = count;
    this.items = items;
    this.bytes = bytes;
    this.largest = List.copyOf(largest);
    this.hot = Map.copyOf(hot);
    this.forms = Map.copyOf(forms);
  }

  /** How many there are: the number of different partition keys. */
  public long count() {
    return count;
  }

  /** The items that were read. */
  public long items() {
    return items;
  }

  /** DynamoDB's size of the items that were read, in bytes. */
  public long bytes() {
    return bytes;
  }

  /** The largest by bytes, the largest first; at most 20. */
  public List<CollectionSize> largest() {
    return largest;
  }

  /** The items of a hot key, or empty when it has none any more. */
  Optional<CollectionSize> ofHotKey(AttributeValue partitionKey) {
    return Optional.ofNullable(hot.get(partitionKey));
  }

  /** How many partition keys look like this. */
  long count(KeyForm form) {
    return forms.getOrDefault(form, 0L);
  }

  @Override
  public String toString() {
    return "ItemCollections[" + count + " with " + items + " items]";
  }
}
