package io.pressmark.core.statistics.report;

import io.pressmark.core.format.AttributeMaps;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.PageLimits;
import io.pressmark.core.store.ScanRequest;
import io.pressmark.core.store.Selection;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole table once, page by page, and sums it up by partition key. A scan gives the items
 * of one collection one behind the other, so this takes little memory whatever the number of keys.
 * Used once, by one thread.
 */
final class CollectionSurvey {
  /** How many of the largest collections are told. */
  static final int LARGEST = 20;

  private static final Comparator<CollectionSize> BY_BYTES =
      Comparator.comparingLong(CollectionSize::bytes).thenComparingLong(CollectionSize::items);

  private final StoreTable table;
  private final Set<AttributeValue> hotKeys;
  private final ItemReader reader = new ItemReader();
  private final PriorityQueue<CollectionSize> largest = new PriorityQueue<>(BY_BYTES);
  private final Map<AttributeValue, CollectionSize> hot = new HashMap<>();
  private final Map<KeyForm, Long> forms = new EnumMap<>(KeyForm.class);
  private long collections;
  private long allItems;
  private long allBytes;

  // The collection that is being read.
  private @Nullable AttributeValue key;
  private long items;
  private long bytes;

  /**
   * @param hotKeys the keys whose collections are told even if they are small
   */
  CollectionSurvey(StoreTable table, Set<AttributeValue> hotKeys) {
    this.table = table;
    this.hotKeys = hotKeys;
    TableDefinition definition = table.definition();
    reader.bind(NameBinding.untyped(table.names(), definition), definition);
  }

  /**
   * Reads the table.
   *
   * @param afterPage is told behind each page how many items were read so far
   */
  ItemCollections run(LongConsumer afterPage) {
    ItemBatch page = new ItemBatch();
    EncodedKey startAfter = null;
    do {
      table.scan(
          new ScanRequest(null, PageLimits.NO_LIMIT, Selection.all(), 0, 1, startAfter), page);
      for (int i = 0; i < page.size(); i++) {
        add(page.load(i, reader));
      }
      startAfter = page.lastEvaluatedKey().orElse(null);
      afterPage.accept(allItems + items);
    } while (startAfter != null);
    endCollection();
    List<CollectionSize> found = new ArrayList<>(largest);
    found.sort(BY_BYTES.reversed());
    return new ItemCollections(collections, allItems, allBytes, found, hot, forms);
  }

  private void add(ItemReader item) {
    item.next();
    AttributeValue itemKey = AttributeMaps.readValue(item);
    if (!itemKey.equals(key)) {
      endCollection();
      key = itemKey;
    }
    items++;
    bytes += item.itemSize();
  }

  private void endCollection() {
    AttributeValue ended = key;
    if (ended == null) {
      return;
    }
    collections++;
    allItems += items;
    allBytes += bytes;
    forms.merge(KeyForm.of(ended), 1L, Long::sum);
    CollectionSize collection = new CollectionSize(ended, items, bytes);
    if (hotKeys.contains(ended)) {
      hot.put(ended, collection);
    }
    largest.add(collection);
    if (largest.size() > LARGEST) {
      largest.remove();
    }
    items = 0;
    bytes = 0;
  }
}
