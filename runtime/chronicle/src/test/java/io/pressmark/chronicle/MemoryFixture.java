package io.pressmark.chronicle;

import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.testkit.contract.StoreFixture;

/** A store in memory. */
record MemoryFixture(StoreOptions options) implements StoreFixture {
  @Override
  public ItemStore open() {
    return ChronicleItemStore.openInMemory(options);
  }

  @Override
  public boolean isDurable() {
    return false;
  }
}
