package io.pressmark.examples.over;

import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.store.StoreProvider;
import java.nio.file.Path;
import java.util.ServiceLoader;

/**
 * The switch between the stores that the use cases run on: with {@code -Dpressmark.over=http} what
 * they open in memory is a {@link io.pressmark.dynamodb.DynamoDbItemStore} that speaks over HTTP to
 * an endpoint; without it, and in a directory, it is the embedded store.
 */
public final class SwitchedProvider implements StoreProvider {
  private static final boolean OVER_HTTP = "http".equals(System.getProperty("pressmark.over"));

  @Override
  public ItemStore open(Path directory, StoreOptions options) {
    return embedded().open(directory, options);
  }

  @Override
  public ItemStore openInMemory(StoreOptions options) {
    ItemStore store = embedded().openInMemory(options);
    return OVER_HTTP ? ServedItemStore.on(store) : store;
  }

  private static StoreProvider embedded() {
    return ServiceLoader.load(StoreProvider.class).stream()
        .filter(provider -> provider.type() != SwitchedProvider.class)
        .findFirst()
        .orElseThrow()
        .get();
  }
}
