package io.pressmark.core.table;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.store.ItemStore;
import java.util.function.Consumer;

/**
 * The keys of a batch that reads: any number, of any tables of one database. For one thread, within
 * the call that it was given to.
 */
public final class ReadBatch {
  private final ReadKeys keys = new ReadKeys();
  private BatchRetry retry = BatchRetry.defaults();

  private ReadBatch() {}

  /** Collects the keys of a batch and reads it; what {@code Database.batchGet} does. */
  public static FoundItems run(ItemStore store, Consumer<? super ReadBatch> content) {
    ReadBatch batch = new ReadBatch();
    content.accept(batch);
    return new BatchReader(store, batch.retry).read(batch.keys.all());
  }

  /**
   * Reads the item with this key, whole or what {@link ItemKey#select} says of it; one that is
   * given again is read once.
   *
   * @throws ValidationException when other attributes of the same item are read already, which
   *     DynamoDB has as one item twice
   */
  public ReadBatch get(ReadKey<?> key) {
    keys.addOnce(key);
    return this;
  }

  /** Reads the items with these keys, as {@link #get} does. */
  public ReadBatch getAll(Iterable<? extends ReadKey<?>> all) {
    all.forEach(this::get);
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
