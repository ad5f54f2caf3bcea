package io.pressmark.chronicle;

import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.testkit.contract.StoreFixture;
import java.nio.file.Path;

/** A store in a directory. */
record FileFixture(Path directory, StoreOptions options) implements StoreFixture {
  @Override
  public ItemStore open() {
    return ChronicleItemStore.open(directory, options);
  }

  @Override
  public boolean isDurable() {
    return true;
  }
}
