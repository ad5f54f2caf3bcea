package io.pressmark.chronicle.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.chronicle.internal.tree.PublishHook;
import io.pressmark.chronicle.report.RecoveryReport;
import io.pressmark.core.error.StoreIoException;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.Durability;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableQuery;
import io.pressmark.testkit.item.TableScan;
import io.pressmark.testkit.item.TableTransaction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A change that was committed cannot be applied: it fails at each store into a page, one after the
 * other. Then the store refuses everything, and the next opening completes the change.
 */
final class StoppedChangeTest {
  private static final int ITEMS = 6;

  @TempDir Path directory;

  /** Fails at one store into a page, if it is armed. */
  private static final class Failing implements PublishHook {
    private int left = -1;

    void failAfter(int stores) {
      left = stores;
    }

    /** Whether it has not failed yet; it never will then. */
    boolean disarm() {
      boolean wasArmed = left >= 0;
      left = -1;
      return wasArmed;
    }

    @Override
    public void beforePublish(long page, long header) {
      if (left >= 0 && left-- == 0) {
        throw new IllegalStateException("stopped here");
      }
    }
  }

  private static TableDefinition definition(String name) {
    return TableDefinition.builder(name)
        .partitionKey("id", ScalarType.S)
        .sortKey("at", ScalarType.N)
        .build();
  }

  private static Map<String, AttributeValue> item(int index, String text) {
    return Map.of(
        "id", AttributeValue.s("k" + index),
        "at", AttributeValue.n(index),
        "text", AttributeValue.s(text));
  }

  /** Small and large items, so that a change has many steps. */
  private static Map<String, AttributeValue> item(int index, int version) {
    return item(index, (version + "-").repeat(index == 2 ? 30_000 : index * 400));
  }

  private static String table(int index) {
    return index % 2 == 0 ? "even" : "odd";
  }

  private EngineStore open(StoreOptions options, PublishHook hook) {
    return EngineStore.open(directory, options, Disk.system(), hook);
  }

  private void create(StoreOptions options) {
    try (EngineStore store = open(options, PublishHook.NONE)) {
      store.createTable(definition("even"));
      store.createTable(definition("odd"));
      for (int i = 0; i < ITEMS; i++) {
        new AttributeMapTable(store.table(table(i))).put(item(i, 0));
      }
    }
  }

  private static List<Optional<Map<String, AttributeValue>>> contents(EngineStore store) {
    List<Optional<Map<String, AttributeValue>>> found = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      found.add(new AttributeMapTable(store.table(table(i))).get(item(i, 0)));
    }
    return found;
  }

  private static List<Optional<Map<String, AttributeValue>>> version(int version) {
    List<Optional<Map<String, AttributeValue>>> items = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      items.add(i == 3 && version > 0 ? Optional.empty() : Optional.of(item(i, version)));
    }
    return items;
  }

  private static void transact(EngineStore store, int version) {
    TableTransaction transaction = new TableTransaction(store::transactWrite);
    for (int i = 0; i < ITEMS; i++) {
      if (i == 3) {
        transaction.delete(store.table(table(i)), item(i, version), null);
      } else {
        transaction.put(store.table(table(i)), item(i, version));
      }
    }
    transaction.run();
  }

  /** Everything is refused, with the reason and what to do about it. */
  private static void assertStopped(EngineStore store, AttributeMapTable table) {
    List<ThrowingCallable> operations =
        List.of(
            () -> table.get(item(0, 0)),
            () -> table.put(item(0, 9)),
            () -> table.delete(item(0, 9)),
            () -> table.queryAll(TableQuery.of(AttributeValue.s("k0"))),
            () -> table.scanAll(TableScan.all()),
            () -> table.table().count(),
            () -> transact(store, 9),
            () -> store.createTable(definition("new")),
            store::tableNames);
    for (ThrowingCallable operation : operations) {
      assertThatThrownBy(operation)
          .isInstanceOf(StoreIoException.class)
          .hasMessageContaining("stopped here")
          .hasMessageContaining("open it again");
    }
  }

  @Test
  void aTransactionThatFailsAtAnyStepIsCompletedWhenTheStoreIsOpened() {
    create(StoreOptions.defaults());
    int version = 0;
    boolean failed = true;
    for (int step = 0; failed; step++) {
      version++;
      Failing failing = new Failing();
      try (EngineStore store = open(StoreOptions.defaults(), failing)) {
        AttributeMapTable table = new AttributeMapTable(store.table("even"));
        table.get(item(0, 0));
        failing.failAfter(step);
        int next = version;
        Throwable thrown = catchThrowable(() -> transact(store, next));
        failed = !failing.disarm();
        if (failed) {
          assertThat(thrown).isInstanceOf(StoreIoException.class).hasMessageContaining("stopped");
          assertStopped(store, table);
        } else {
          assertThat(thrown).isNull();
          assertThat(step).isGreaterThan(20);
        }
      }
      try (EngineStore store = open(StoreOptions.defaults(), PublishHook.NONE)) {
        RecoveryReport report = store.recovery();
        assertThat(report.left())
            .isEqualTo(failed ? RecoveryReport.Left.PROCESS_DIED : RecoveryReport.Left.CLOSED);
        assertThat(report.changesReplayed()).isEqualTo(failed ? 1 : 0);
        assertThat(contents(store)).as("step %d", step).isEqualTo(version(version));
        assertThat(store.verify()).isEmpty();
        assertThat(store.table("even").statistics().bytes()).isEqualTo(size(version(version), 0));
        assertThat(store.table("odd").statistics().bytes()).isEqualTo(size(version(version), 1));
      }
    }
  }

  private static long size(List<Optional<Map<String, AttributeValue>>> items, int table) {
    long bytes = 0;
    for (int i = table; i < items.size(); i += 2) {
      bytes +=
          items.get(i).stream()
              .flatMap(item -> item.entrySet().stream())
              .mapToLong(attribute -> attribute.getKey().length() + attribute.getValue().size())
              .sum();
    }
    return bytes;
  }

  @Test
  void aRecordedWriteThatFailsAtAnyStepIsCompletedWhenTheStoreIsOpened() {
    StoreOptions options = StoreOptions.defaults().withDurability(Durability.SYNC);
    create(options);
    boolean failed = true;
    for (int step = 0; failed; step++) {
      Failing failing = new Failing();
      // A large item, whose writing has several steps.
      Map<String, AttributeValue> next = item(2, step + 1);
      try (EngineStore store = open(options, failing)) {
        AttributeMapTable table = new AttributeMapTable(store.table("even"));
        table.get(item(2, 0));
        failing.failAfter(step);
        Throwable thrown = catchThrowable(() -> table.put(next));
        failed = !failing.disarm();
        if (failed) {
          assertThat(thrown).isInstanceOf(StoreIoException.class).hasMessageContaining("stopped");
          assertStopped(store, table);
        } else {
          assertThat(thrown).isNull();
        }
      }
      try (EngineStore store = open(options, PublishHook.NONE)) {
        assertThat(store.recovery().changesReplayed()).isEqualTo(failed ? 1 : 0);
        assertThat(new AttributeMapTable(store.table("even")).get(next)).contains(next);
        assertThat(store.verify()).isEmpty();
      }
    }
  }

  @Test
  void aChangeOfStructureThatIsCutShortStopsTheStore() {
    create(StoreOptions.defaults());
    int stopped = 0;
    // An insertion into a leaf with room has one store into a page; what has more changes more.
    for (int step = 1; step < 10; step++) {
      Failing failing = new Failing();
      List<Map<String, AttributeValue>> written = new ArrayList<>();
      try (EngineStore store = open(StoreOptions.defaults(), failing)) {
        AttributeMapTable table = new AttributeMapTable(store.table("odd"));
        Throwable thrown = null;
        for (int i = 0; thrown == null && i < 500; i++) {
          Map<String, AttributeValue> item = item(1_000 * step + i * 7 % 500, "x".repeat(300));
          failing.failAfter(step);
          thrown = catchThrowable(() -> table.put(collected(item)));
          failing.disarm();
          if (thrown == null) {
            written.add(collected(item));
          }
        }
        if (thrown instanceof StoreIoException) {
          stopped++;
          assertStopped(store, table);
        }
      }
      try (EngineStore store = open(StoreOptions.defaults(), PublishHook.NONE)) {
        assertThat(store.verify()).as("step %d", step).isEmpty();
        AttributeMapTable table = new AttributeMapTable(store.table("odd"));
        for (Map<String, AttributeValue> item : written) {
          assertThat(table.get(item)).as("step %d", step).contains(item);
        }
      }
    }
    assertThat(stopped).isGreaterThan(1);
  }

  /** The item in one collection with all others. */
  private static Map<String, AttributeValue> collected(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> moved = new HashMap<>(item);
    moved.put("id", AttributeValue.s("collection"));
    return moved;
  }

  @Test
  void aWriteThatIsNotRecordedFailsAloneAndTheStoreGoesOn() {
    create(StoreOptions.defaults());
    Failing failing = new Failing();
    try (EngineStore store = open(StoreOptions.defaults(), failing)) {
      AttributeMapTable table = new AttributeMapTable(store.table("odd"));
      table.get(item(1, 0));
      failing.failAfter(0);
      assertThatThrownBy(() -> table.put(item(1, 1)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("stopped here");
      assertThat(table.get(item(1, 0))).contains(item(1, 0));
      table.put(item(1, 2));
      assertThat(table.get(item(1, 0))).contains(item(1, 2));
    }
  }
}
