package io.pressmark.chronicle.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.chronicle.report.RecoveryReport;
import io.pressmark.core.error.StoreIoException;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.Durability;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableTransaction;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which writes wait for the disk, and what becomes of a store whose disk fails. */
final class StoreDurabilityTest {
  @TempDir Path directory;

  private final JournalForces forces = new JournalForces();

  private EngineStore open(Durability durability) {
    return EngineStore.open(
        directory, StoreOptions.defaults().withDurability(durability), forces.disk());
  }

  private static AttributeMapTable create(EngineStore store) {
    return new AttributeMapTable(
        store.createTable(
            TableDefinition.builder("things").partitionKey("id", ScalarType.S).build()));
  }

  private static Map<String, AttributeValue> item(String id, int value) {
    return Map.of("id", AttributeValue.s(id), "a", AttributeValue.n(value));
  }

  private static void transact(EngineStore store, AttributeMapTable table, int value) {
    new TableTransaction(store::transactWrite)
        .put(table.table(), item("one", value))
        .put(table.table(), item("two", value))
        .delete(table.table(), item("three", value), null)
        .run();
  }

  @ParameterizedTest
  @EnumSource(
      value = Durability.class,
      names = {"SYNC", "GROUP_SYNC"})
  void everyWriteAndEveryTransactionWaitsForTheDiskOnce(Durability durability) {
    try (EngineStore store = open(durability)) {
      AttributeMapTable table = create(store);
      // The first one makes the segment.
      table.put(item("one", 0));
      long before = forces.count();
      table.put(item("one", 1));
      assertThat(forces.count()).isEqualTo(before + 1);
      table.delete(item("one", 1));
      assertThat(forces.count()).isEqualTo(before + 2);
      transact(store, table, 2);
      assertThat(forces.count()).isEqualTo(before + 3);
      // Nothing is written, so there is nothing to wait for.
      table.delete(item("missing", 1));
      table.get(item("one", 0));
      assertThat(forces.count()).isEqualTo(before + 3);
    }
  }

  @Test
  void noWriteWaitsForTheDiskWhereOnlyTheProcessMayDie() {
    try (EngineStore store = open(Durability.PROCESS)) {
      AttributeMapTable table = create(store);
      transact(store, table, 0);
      long before = forces.count();
      table.put(item("one", 1));
      transact(store, table, 2);
      assertThat(forces.count()).isEqualTo(before);
    }
  }

  @Test
  void aStoreWhoseDiskFailsStopsAndGoesOnWhenItIsOpenedAgain() {
    EngineStore store = open(Durability.SYNC);
    AttributeMapTable table = create(store);
    transact(store, table, 1);
    forces.fail();
    assertThatThrownBy(() -> transact(store, table, 2))
        .isInstanceOf(StoreIoException.class)
        .hasMessageContaining("told to fail");
    assertThatThrownBy(() -> table.put(item("one", 3)))
        .isInstanceOf(StoreIoException.class)
        .hasMessageContaining("told to fail");
    assertThatThrownBy(() -> table.get(item("one", 0)))
        .isInstanceOf(StoreIoException.class)
        .hasMessageContaining("open it again");
    assertThatThrownBy(store::close).isInstanceOf(StoreIoException.class);
    try (EngineStore again =
        EngineStore.open(directory, StoreOptions.defaults().withDurability(Durability.SYNC))) {
      assertThat(again.recovery().left()).isEqualTo(RecoveryReport.Left.PROCESS_DIED);
      AttributeMapTable found = new AttributeMapTable(again.table("things"));
      // The operating system went on, so the change that could not be promised is there all the
      // same, and entirely.
      assertThat(found.get(item("one", 0))).contains(item("one", 2));
      assertThat(found.get(item("two", 0))).contains(item("two", 2));
      found.put(item("one", 4));
    }
  }
}
