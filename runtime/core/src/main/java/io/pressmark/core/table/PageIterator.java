package io.pressmark.core.table;

import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.store.ItemBatch;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Walks over the items of a request and fetches the next page when one is used up. */
final class PageIterator<O> implements Iterator<O> {
  private final PagedRequest<?, O, ?> request;
  private final ItemBatch batch = new ItemBatch();
  private final ItemReader reader;
  private int left;
  private int index;
  private boolean started;

  PageIterator(PagedRequest<?, O, ?> request, int limit) {
    this.request = request;
    this.reader = request.source().bind(new ItemReader());
    this.left = limit;
  }

  @Override
  public boolean hasNext() {
    if (left == 0) {
      return false;
    }
    while (index == batch.size()) {
      EncodedKey startAfter = started ? batch.lastEvaluatedKey().orElse(null) : null;
      if (started && startAfter == null) {
        return false;
      }
      fetch(startAfter);
    }
    return true;
  }

  private void fetch(@Nullable EncodedKey startAfter) {
    started = true;
    index = 0;
    request.fetchPage(left, request.selection(), startAfter, batch);
  }

  @Override
  public O next() {
    if (!hasNext()) {
      throw new NoSuchElementException("All items have been returned");
    }
    left--;
    return request.source().toObject(batch.load(index++, reader));
  }
}
