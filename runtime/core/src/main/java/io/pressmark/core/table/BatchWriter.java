package io.pressmark.core.table;

import io.pressmark.core.error.UnprocessedItem;
import io.pressmark.core.error.UnprocessedItemsException;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.store.BatchRules;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.StoreOperation;
import io.pressmark.core.store.WriteAction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Carries out any number of puts and deletes in requests of as many as a store takes at once. Used
 * once, by one thread.
 *
 * <p>A request is finished, repetitions included, before the next one is filled, and a second write
 * of an item begins a new request. So what is stored in the end is what would be if all were done
 * one after the other, and a batch takes no more memory than one request.
 *
 * <p>Puts of classes that keep something of the item they replace need a condition, which a batch
 * cannot have: they are done by themselves.
 */
final class BatchWriter {
  private final BatchRetry retry;
  private final BatchSender<WriteAction> sender;
  private final Iterator<? extends BatchWrite<?>> writes;
  private final @Nullable WrittenItems written;
  private final List<BatchSlot> slots = new ArrayList<>();

  /** What the next request has so far, in order; each action is in the slot of its position. */
  private Map<WriteAction, BatchWrite<?>> request = new LinkedHashMap<>();

  private final Set<ItemId> items = new HashSet<>();

  /** A write that was taken and is in no request yet. */
  private @Nullable BatchWrite<?> inHand;

  /**
   * A writer.
   *
   * @param written takes what is stored, if anybody wants to know
   */
  BatchWriter(
      ItemStore store,
      BatchRetry retry,
      Iterator<? extends BatchWrite<?>> writes,
      @Nullable WrittenItems written) {
    this.retry = retry;
    this.sender = BatchSender.of(store::batchWrite, retry);
    this.writes = writes;
    this.written = written;
  }

  /** Which item an action concerns. The key is the action's: it changes with the next request. */
  private record ItemId(String table, EncodedKey key) {
    static ItemId of(WriteAction action) {
      return new ItemId(action.table().definition().name(), action.key());
    }
  }

  /**
   * Carries everything out.
   *
   * @throws UnprocessedItemsException when the store did not take all of it
   */
  void run() {
    try {
      while (writes.hasNext()) {
        BatchWrite<?> next = writes.next();
        inHand = next;
        if (next instanceof BatchWrite.Put<?> put && put.table().putsNeedConditions()) {
          send();
          putAlone(put);
        } else {
          add(next);
        }
        inHand = null;
      }
    } catch (RuntimeException e) {
      sendBefore(e);
      throw e;
    }
    send();
  }

  /** What came before a write that cannot be encoded is done, as if one were done at a time. */
  private void sendBefore(RuntimeException failure) {
    try {
      send();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  private void add(BatchWrite<?> write) {
    if (request.size() == BatchRules.MAX_WRITES) {
      send();
    }
    int position = request.size();
    if (position == slots.size()) {
      slots.add(new BatchSlot());
    }
    WriteAction action = write.encode(slots.get(position));
    if (!items.add(ItemId.of(action))) {
      send();
      Collections.swap(slots, 0, position);
      items.add(ItemId.of(action));
    }
    request.put(action, write);
  }

  private void send() {
    if (request.isEmpty()) {
      return;
    }
    Map<WriteAction, BatchWrite<?>> sent = request;
    request = new LinkedHashMap<>();
    items.clear();
    BatchSender.Result<WriteAction> result = sender.send(List.copyOf(sent.keySet()));
    sent.forEach(
        (action, write) ->
            write
                .table()
                .metered()
                .meter()
                .written(StoreOperation.BATCH_WRITE, action.outcome().consumed()));
    if (!result.left().isEmpty()) {
      throw unprocessed(
          result,
          result.left().stream().map(action -> writeOf(action, sent).unprocessed(action)).toList());
    }
    WrittenItems report = written;
    if (report != null) {
      sent.forEach((action, write) -> write.report(action, report));
    }
  }

  private static BatchWrite<?> writeOf(WriteAction action, Map<WriteAction, BatchWrite<?>> sent) {
    BatchWrite<?> write = sent.get(action);
    if (write == null) {
      throw new IllegalStateException(action + " was not sent");
    }
    return write;
  }

  private <R> void putAlone(BatchWrite.Put<R> put) {
    BatchSender<BatchWrite.Put<R>> alone =
        BatchSender.of(
            puts -> {
              R stored = put.table().put(put.object());
              if (written != null) {
                written.add(put.table(), put.object(), stored);
              }
              return List.of();
            },
            retry);
    BatchSender.Result<BatchWrite.Put<R>> result = alone.send(List.of(put));
    if (!result.left().isEmpty()) {
      throw unprocessed(result, List.of());
    }
  }

  /** That everything is left which was not carried out, or taken, so far. */
  private UnprocessedItemsException unprocessed(
      BatchSender.Result<?> result, List<UnprocessedItem> sent) {
    List<UnprocessedItem> left = new ArrayList<>(sent);
    BatchWrite<?> next = inHand;
    if (next != null) {
      left.add(next.unprocessed(null));
    }
    while (writes.hasNext()) {
      left.add(writes.next().unprocessed(null));
    }
    return new UnprocessedItemsException(result.why(), left, result.cause());
  }
}
