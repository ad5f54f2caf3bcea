package io.pressmark.core.store;

import java.nio.file.Path;

/**
 * Opens embedded stores. Engines register one with {@link java.util.ServiceLoader}, so that core,
 * test kit and endpoint need not name an engine.
 */
public interface StoreProvider {
  /** Opens the store in {@code directory}, which is created when it does not exist. */
  ItemStore open(Path directory, StoreOptions options);

  /** Opens a fresh store in memory, which is gone when it is closed. */
  ItemStore openInMemory(StoreOptions options);
}
