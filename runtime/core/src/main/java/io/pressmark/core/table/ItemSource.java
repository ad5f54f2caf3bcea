package io.pressmark.core.table;

import io.pressmark.core.format.ItemReader;
import io.pressmark.core.store.StoreTable;

/**
 * Where a request's items come from, and what they become.
 *
 * @param <O> what comes back for an item
 */
interface ItemSource<O> {
  StoreTable table();

  /** Binds a reader to the names of this source's table. */
  ItemReader bind(ItemReader reader);

  /** Makes an object from the item that the reader, bound by this source, has loaded. */
  O toObject(ItemReader reader);
}
