package io.pressmark.chronicle;

import io.pressmark.core.store.Durability;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.testkit.model.RandomOperations;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChronicleRandomOperationsTest {
  private final AtomicInteger stores = new AtomicInteger();

  @TempDir Path directory;

  @Test
  void aStoreInADirectoryDoesAsTheModel() {
    StoreOptions options = StoreOptions.defaults().withPartitions(2);
    RandomOperations.run(
        () -> new FileFixture(directory.resolve("store" + stores.incrementAndGet()), options));
  }

  @Test
  void aStoreThatWaitsForTheDiskDoesAsTheModel() {
    StoreOptions options =
        StoreOptions.defaults().withPartitions(1).withDurability(Durability.SYNC);
    RandomOperations.run(
        () -> new FileFixture(directory.resolve("synced" + stores.incrementAndGet()), options),
        7,
        3_000);
  }

  @Test
  void aStoreInMemoryWithSmallPagesDoesAsTheModel() {
    StoreOptions options = StoreOptions.defaults().withPageSize(8_192);
    RandomOperations.run(() -> new MemoryFixture(options));
  }
}
