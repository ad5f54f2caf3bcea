package io.pressmark.chronicle;

import io.pressmark.core.store.Durability;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.store.TimeToLiveOptions;
import io.pressmark.testkit.model.RandomOperations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChronicleRandomOperationsTest {
  private static final StoreOptions AT_THE_MOMENT =
      StoreOptions.defaults()
          .withClock(() -> RandomOperations.MOMENT)
          .withTimeToLive(TimeToLiveOptions.defaults().withSweepPeriod(Duration.ZERO));

  private final AtomicInteger stores = new AtomicInteger();

  @TempDir Path directory;

  @Test
  void aStoreInADirectoryDoesAsTheModel() {
    StoreOptions options = AT_THE_MOMENT.withPartitions(2);
    RandomOperations.run(
        () -> new FileFixture(directory.resolve("store" + stores.incrementAndGet()), options));
  }

  @Test
  void aStoreThatWaitsForTheDiskDoesAsTheModel() {
    StoreOptions options = AT_THE_MOMENT.withPartitions(1).withDurability(Durability.SYNC);
    RandomOperations.run(
        () -> new FileFixture(directory.resolve("synced" + stores.incrementAndGet()), options),
        7,
        3_000);
  }

  @Test
  void aStoreInMemoryWithSmallPagesDoesAsTheModel() {
    StoreOptions options = AT_THE_MOMENT.withPageSize(8_192);
    RandomOperations.run(() -> new MemoryFixture(options));
  }
}
