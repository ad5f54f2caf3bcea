package io.pressmark.core.table;

import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.ItemFormat;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.store.BatchRules;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.ReadAction;
import io.pressmark.core.store.StoreOperation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads any number of items in requests of as many as a store takes at once. Used once, by one
 * thread.
 */
final class BatchReader {
  private final BatchSender<ReadAction> sender;
  private final List<EncodedItem> buffers = new ArrayList<>();
  private final FoundItems found = new FoundItems();

  BatchReader(ItemStore store, BatchRetry retry) {
    this.sender = new BatchSender<>(store::batchGet, BatchReader::isFull, retry);
  }

  /**
   * Reads the items with these keys, as far as the store does.
   *
   * @param keys each item once
   */
  FoundItems read(Collection<? extends ReadKey<?>> keys) {
    List<ReadKey<?>> all = List.copyOf(keys);
    for (int from = 0; from < all.size(); from += BatchRules.MAX_READS) {
      int to = Math.min(from + BatchRules.MAX_READS, all.size());
      if (!read(all.subList(from, to))) {
        all.subList(to, all.size()).forEach(found::addUnprocessed);
        break;
      }
    }
    return found;
  }

  /** False if the store did not read all of them, and is not to be asked for more. */
  private boolean read(List<ReadKey<?>> keys) {
    Map<ReadKey<?>, ReadAction> actions = new LinkedHashMap<>();
    for (ReadKey<?> key : keys) {
      ItemKey<?> item = key.item();
      int position = actions.size();
      if (position == buffers.size()) {
        buffers.add(new EncodedItem());
      }
      actions.put(
          key,
          ReadAction.of(item.table().table(), item.encoded(), buffers.get(position))
              .with(item.table().metered().consistency())
              .returning(key.projection()));
    }
    BatchSender.Result<ReadAction> result = sender.send(List.copyOf(actions.values()));
    ItemReader reader = new ItemReader();
    actions.forEach(
        (key, action) -> {
          if (result.left().contains(action)) {
            found.addUnprocessed(key);
          } else {
            CapacityMeter meter = key.item().table().metered().meter();
            meter.read(StoreOperation.BATCH_GET, null, action.readUnits());
            found.add(key, action.found() ? key.read(action, reader) : null);
          }
        });
    found.stopped(result.why(), result.cause());
    return result.left().isEmpty();
  }

  /** Whether the answer could have been ended by its size. */
  private static boolean isFull(List<ReadAction> sent, List<ReadAction> left) {
    long bytes =
        sent.stream()
            .filter(action -> action.found() && !left.contains(action))
            .mapToLong(action -> action.itemSize())
            .sum();
    return bytes > BatchRules.MAX_BYTES - ItemFormat.MAX_ITEM_SIZE;
  }
}
