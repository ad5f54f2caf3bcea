package io.pressmark.chronicle.internal.state;

import io.pressmark.chronicle.internal.tree.EngineClosedException;
import io.pressmark.chronicle.internal.tree.PageDamagedException;
import io.pressmark.core.error.StoreClosedException;
import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.error.StoreFullException;

/** Tells in the words of core what the layers below reported. */
public final class EngineErrors {
  private EngineErrors() {}

  /** The exception to throw instead of {@code e}; {@code e} itself if it needs no other words. */
  public static RuntimeException translate(RuntimeException e) {
    if (e instanceof EngineClosedException) {
      return closed();
    }
    if (e instanceof PageDamagedException) {
      return new StoreCorruptException(
          e.getMessage()
              + ". The items of this page cannot be read or written, all others can; restore the"
              + " store from a backup, or copy what is left into a new one",
          e);
    }
    if (e instanceof io.pressmark.chronicle.internal.pages.StoreFullException) {
      return new StoreFullException(String.valueOf(e.getMessage()), e);
    }
    return e;
  }

  static StoreClosedException closed() {
    return new StoreClosedException("The store is closed; open it again to go on");
  }
}
