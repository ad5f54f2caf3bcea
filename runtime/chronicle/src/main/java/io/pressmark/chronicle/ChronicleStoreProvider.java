package io.pressmark.chronicle;

import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.store.StoreProvider;
import java.nio.file.Path;

/** How core finds the embedded store; called by {@link java.util.ServiceLoader}. Thread-safe. */
public final class ChronicleStoreProvider implements StoreProvider {
  /** For the service loader. */
  public ChronicleStoreProvider() {}

  @Override
  public ItemStore open(Path directory, StoreOptions options) {
    return ChronicleItemStore.open(directory, options);
  }

  @Override
  public ItemStore openInMemory(StoreOptions options) {
    return ChronicleItemStore.openInMemory(options);
  }
}
