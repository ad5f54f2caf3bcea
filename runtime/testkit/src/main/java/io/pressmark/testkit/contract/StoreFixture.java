package io.pressmark.testkit.contract;

import io.pressmark.core.store.ItemStore;

/** How a test opens the store it tests. One fixture stands for one store. */
public interface StoreFixture {
  /**
   * Opens the store: empty the first time, and if it {@linkplain #isDurable() is durable} with what
   * was in it when it was closed every time after. Only one is open at a time; the test closes it.
   */
  ItemStore open();

  /** Whether the contents outlive {@link ItemStore#close()}. */
  boolean isDurable();

  /**
   * How many items are many: enough that a store has to make room for them, and not more than it
   * writes and reads several times within seconds.
   */
  default int manyItems() {
    return 20_000;
  }
}
