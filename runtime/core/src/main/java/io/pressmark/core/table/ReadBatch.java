package io.pressmark.core.table;

import io.pressmark.core.store.ItemStore;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The keys of a batch that reads: any number, of any tables of one database. For one thread, within
 * the call that it was given to.
 */
public final class ReadBatch {
  private final Set<ItemKey<?>> keys = new LinkedHashSet<>();
  private BatchRetry retry = BatchRetry.defaults();

  private ReadBatch() {}

  /** Collects the keys of a batch and reads it; what {@code Database.batchGet} does. */
  public static FoundItems run(ItemStore store, Consumer<? super ReadBatch> content) {
    ReadBatch batch = new ReadBatch();
    content.accept(batch);
    return new BatchReader(store, batch.retry).read(batch.keys);
  }

  /** Reads the item with this key; one that is given again is read once. */
  public ReadBatch get(ItemKey<?> key) {
    keys.add(key);
    return this;
  }

  /** Reads the items with these keys; one that is given again is read once. */
  public ReadBatch getAll(Iterable<? extends ItemKey<?>> all) {
    all.forEach(keys::add);
    return this;
  }

  /**
   * How often what the store hands back is sent again; {@link BatchRetry#defaults} if not given.
   */
  public ReadBatch retrying(BatchRetry policy) {
    retry = policy;
    return this;
  }

  @Override
  public String toString() {
    return "ReadBatch[" + keys.size() + " keys]";
  }
}
