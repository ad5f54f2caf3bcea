package io.pressmark.testkit.junit;

import io.pressmark.core.Database;
import io.pressmark.core.TableOptions;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.table.BatchRetry;
import io.pressmark.core.table.Repository;
import io.pressmark.testkit.clock.TestClock;
import io.pressmark.testkit.fault.Faults;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.ReflectionSupport;

/** The store of a test, and all that belongs to it. Thread-safe; JUnit closes it. */
final class TestStore implements AutoCloseable {
  private final @Nullable Path directory;
  private final TestClock clock;
  private final Faults faults;
  private final Database database;
  private final Map<Class<?>, Repository<?>> repositories = new ConcurrentHashMap<>();

  private TestStore(@Nullable Path directory, TestClock clock, Faults faults, ItemStore store) {
    this.directory = directory;
    this.clock = clock;
    this.faults = faults;
    this.database = Database.over(faults.around(store));
  }

  static TestStore open(StoreSettings settings) {
    TestClock clock = settings.clock();
    StoreOptions options = settings.options(clock);
    Faults faults = Faults.seeded(settings.seed(), clock::advance);
    if (!settings.isInFiles()) {
      return new TestStore(null, clock, faults, Database.inMemory(options).store());
    }
    Path directory = TemporaryDirectory.create();
    try {
      return new TestStore(directory, clock, faults, Database.open(directory, options).store());
    } catch (RuntimeException | Error e) {
      TemporaryDirectory.delete(directory);
      throw e;
    }
  }

  TestClock clock() {
    return clock;
  }

  Faults faults() {
    return faults;
  }

  Database database() {
    return database;
  }

  /** Where the files of the store are; null for one in memory. */
  @Nullable Path directory() {
    return directory;
  }

  /** The repository of this class; the same one each time. */
  Repository<?> repository(Class<?> type) {
    return repositories.computeIfAbsent(
        type,
        missing ->
            (Repository<?>) ReflectionSupport.newInstance(missing, database, tableOptions()));
  }

  /** What a repository waits for, it waits for on the test's clock. */
  private TableOptions tableOptions() {
    return TableOptions.defaults()
        .withClock(clock)
        .withBatchRetry(BatchRetry.defaults().withPause(clock::advance));
  }

  @Override
  public void close() {
    try {
      database.close();
    } finally {
      if (directory != null) {
        TemporaryDirectory.delete(directory);
      }
    }
  }
}
