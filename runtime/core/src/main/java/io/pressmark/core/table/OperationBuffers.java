package io.pressmark.core.table;

import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.generated.ManagedValues;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.ReadOutcome;
import io.pressmark.core.store.WriteOutcome;
import org.jspecify.annotations.Nullable;

/**
 * The buffers of one operation. Each thread keeps its own, so that an operation allocates none; an
 * operation inside another one, as from a constructor that calls a repository, gets the next set.
 */
final class OperationBuffers {
  private static final ThreadLocal<OperationBuffers> FREE = new ThreadLocal<>();

  final KeyWriter key = new KeyWriter();
  final ItemWriter writer = new ItemWriter();
  final ItemReader reader = new ItemReader();
  final EncodedItem item = new EncodedItem();
  final WriteOutcome outcome = new WriteOutcome();
  final ReadOutcome read = new ReadOutcome();
  final ItemBatch batch = new ItemBatch();
  final ManagedValues managed = new ManagedValues();
  private @Nullable OperationBuffers next;

  private OperationBuffers() {}

  /** Takes a set of buffers out of the thread's; {@link #release} gives it back. */
  static OperationBuffers borrow() {
    OperationBuffers free = FREE.get();
    if (free == null) {
      return new OperationBuffers();
    }
    FREE.set(free.next);
    free.next = null;
    return free;
  }

  /** To be called by the thread that borrowed. */
  void release() {
    item.clear();
    next = FREE.get();
    FREE.set(this);
  }
}
