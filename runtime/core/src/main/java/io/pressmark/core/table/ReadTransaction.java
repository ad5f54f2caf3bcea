package io.pressmark.core.table;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.ReadAction;
import io.pressmark.core.store.StoreOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The keys of a transaction that reads: 1 to 100, each once, of any tables of one database. For one
 * thread, within the call that it was given to.
 */
public final class ReadTransaction {
  private final List<ReadKey<?>> keys = new ArrayList<>();

  private ReadTransaction() {}

  /**
   * Collects the keys of a transaction and reads it; what {@code Database.transactGet} does.
   *
   * @throws ValidationException when there are too few or too many keys, or one twice
   */
  public static FoundItems run(ItemStore store, Consumer<? super ReadTransaction> content) {
    ReadTransaction transaction = new ReadTransaction();
    content.accept(transaction);
    return transaction.read(store);
  }

  /** Reads the item with this key, whole or what {@link ItemKey#select} says of it. */
  public ReadTransaction get(ReadKey<?> key) {
    keys.add(key);
    return this;
  }

  /** Reads the items with these keys. */
  public ReadTransaction getAll(Iterable<? extends ReadKey<?>> all) {
    all.forEach(keys::add);
    return this;
  }

  private static ReadAction action(ReadKey<?> key) {
    ItemKey<?> item = key.item();
    return ReadAction.of(item.table().table(), item.encoded(), new EncodedItem())
        .returning(key.projection());
  }

  private FoundItems read(ItemStore store) {
    List<ReadAction> actions = keys.stream().map(key -> action(key)).toList();
    store.transactGet(actions);
    FoundItems found = new FoundItems();
    ItemReader reader = new ItemReader();
    for (int i = 0; i < actions.size(); i++) {
      ReadAction action = actions.get(i);
      ReadKey<?> key = keys.get(i);
      key.item()
          .table()
          .metered()
          .meter()
          .read(StoreOperation.TRANSACT_GET, null, action.readUnits());
      found.add(key, action.found() ? key.read(action, reader) : null);
    }
    return found;
  }

  @Override
  public String toString() {
    return "ReadTransaction[" + keys.size() + " keys]";
  }
}
