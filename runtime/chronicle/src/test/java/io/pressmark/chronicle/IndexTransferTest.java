package io.pressmark.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.Durability;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapIndex;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableScan;
import io.pressmark.testkit.model.IndexChecker;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Indexes of tables that are backed up, restored, exported, imported, compacted. */
class IndexTransferTest {
  private static final int ITEMS = 1_500;

  private static final IndexDefinition BY_COLOR =
      IndexDefinition.global("by-color")
          .partitionKey("color", ScalarType.S)
          .sortKey("size", ScalarType.N)
          .build();

  private static final IndexDefinition LATE =
      IndexDefinition.global("late").partitionKey("size", ScalarType.N).include("color").build();

  private static final TableDefinition THINGS =
      TableDefinition.builder("things")
          .partitionKey("id", ScalarType.S)
          .sortKey("at", ScalarType.N)
          .index(BY_COLOR)
          .index(
              IndexDefinition.local("local")
                  .sortKey("size", ScalarType.N)
                  .projectKeysOnly()
                  .build())
          .build();

  @TempDir Path parent;

  private Path file() {
    return parent.resolve("things.file");
  }

  private ChronicleItemStore open(String name) {
    return open(name, Durability.PROCESS);
  }

  private ChronicleItemStore open(String name, Durability durability) {
    return ChronicleItemStore.open(
        parent.resolve(name), StoreOptions.defaults().withDurability(durability));
  }

  private static Map<String, AttributeValue> thing(int number, String color) {
    Map<String, AttributeValue> thing = new HashMap<>();
    // Some keys are so long that entries have only a digest of them.
    String id = "id" + number % 90 + (number % 6 == 0 ? "long".repeat(100) : "");
    thing.put("id", AttributeValue.s(id));
    thing.put("at", AttributeValue.n(number));
    thing.put("color", AttributeValue.s(color));
    thing.put("text", AttributeValue.s("t".repeat(number % 400 == 3 ? 120_000 : number % 200)));
    if (number % 5 > 0) {
      thing.put("size", AttributeValue.n(number % 70));
    }
    return thing;
  }

  private static String color(int number) {
    return number % 11 == 0 ? "c".repeat(300) : "color" + number % 8;
  }

  private static AttributeMapTable fill(ItemStore store) {
    AttributeMapTable things = new AttributeMapTable(store.createTable(THINGS));
    for (int i = 0; i < ITEMS; i++) {
      things.put(thing(i, color(i)));
    }
    return things;
  }

  private static Set<Map<String, AttributeValue>> items(ItemStore store, String table) {
    return new HashSet<>(new AttributeMapTable(store.table(table)).scanAll(TableScan.all()));
  }

  private static void requireWhole(
      ChronicleItemStore store, String table, Set<Map<String, AttributeValue>> expected) {
    FilledIndexes.await(store.table(table));
    assertThat(items(store, table)).isEqualTo(expected);
    assertThat(store.table(table).definition().indexes()).isNotEmpty();
    assertThat(IndexChecker.requireInStep(store.table(table), table)).isPositive();
    assertThat(store.verify()).isEmpty();
    // And they follow what comes.
    AttributeMapTable things = new AttributeMapTable(store.table(table));
    things.put(thing(7, "another"));
    things.delete(thing(8, "any"));
    assertThat(IndexChecker.requireInStep(store.table(table), table)).isPositive();
    assertThat(store.verify()).isEmpty();
  }

  @Test
  void areRestoredWithTheirTablesWhateverIsChangedMeanwhile() {
    Set<Map<String, AttributeValue>> atTheEnd;
    try (ChronicleItemStore store = open("store")) {
      AttributeMapTable things = fill(store);
      store.createTable(THINGS.withName("empty"));
      boolean[] done = {false};
      store.backup(
          file(),
          (phase, count, total) -> {
            if (count > 0 && !done[0]) {
              done[0] = true;
              for (int i = 0; i < 400; i++) {
                things.put(thing(i, "changed"));
                things.delete(thing(i + 1, "any"));
              }
              store.addIndex("things", LATE, ProgressListener.NONE);
              store.removeIndex("things", "by-color");
            }
          });
      assertThat(done[0]).isTrue();
      atTheEnd = items(store, "things");
    }
    ChronicleItemStore.restore(file(), parent.resolve("restored"), ProgressListener.NONE);
    try (ChronicleItemStore store = open("restored")) {
      assertThat(store.tableNames()).containsExactly("empty", "things");
      assertThat(store.table("things").definition().index("late")).contains(LATE);
      assertThat(store.table("things").definition().index("by-color")).isEmpty();
      assertThat(store.table("empty").index("by-color").count()).isZero();
      requireWhole(store, "things", atTheEnd);
    }
  }

  @Test
  void thatAreBeingFilledDuringABackupAreFilledAfterTheRestore() {
    Set<Map<String, AttributeValue>> all;
    try (ChronicleItemStore store = open("store")) {
      fill(store);
      store.addIndex(
          "things",
          LATE,
          (phase, done, total) -> {
            if (done > 0 && done < total) {
              store.backup(file(), ProgressListener.NONE);
            }
          });
      all = items(store, "things");
    }
    ChronicleItemStore.restore(file(), parent.resolve("restored"), ProgressListener.NONE);
    try (ChronicleItemStore store = open("restored")) {
      assertThat(store.table("things").definition().index("late")).contains(LATE);
      requireWhole(store, "things", all);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Durability.class,
      names = {"PROCESS", "GROUP_SYNC"})
  void areImportedUnderAnotherNameAndExportedWithTheirTableOnly(Durability durability) {
    Set<Map<String, AttributeValue>> all;
    try (ChronicleItemStore store = open("store")) {
      fill(store);
      store.createTable(THINGS.withName("things-too"));
      all = items(store, "things");
      assertThat(store.exportTable("things", file(), ProgressListener.NONE).items())
          .as("items, without the entries of indexes")
          .isEqualTo(ITEMS);
      store.importTable(file(), "beside", ProgressListener.NONE);
      requireWhole(store, "beside", all);
    }
    try (ChronicleItemStore store = open("other", durability)) {
      store.importTable(file(), "copied", ProgressListener.NONE);
      assertThat(store.tableNames()).containsExactly("copied");
      requireWhole(store, "copied", all);
    }
    try (ChronicleItemStore store = open("other", durability)) {
      FilledIndexes.await(store.table("copied"));
      assertThat(IndexChecker.requireInStep(store.table("copied"), "opened again")).isPositive();
    }
    assertThat(
            ChronicleItemStore.restore(file(), parent.resolve("restored"), ProgressListener.NONE)
                .items())
        .isEqualTo(ITEMS);
    try (ChronicleItemStore store = open("restored")) {
      assertThat(store.tableNames()).containsExactly("things");
      requireWhole(store, "things", all);
    }
  }

  @Test
  void ofATableThatIsThereTakeWhatIsImported() {
    Set<Map<String, AttributeValue>> all;
    try (ChronicleItemStore store = open("store")) {
      fill(store);
      all = items(store, "things");
      store.exportTable("things", file(), ProgressListener.NONE);
    }
    try (ChronicleItemStore store = open("other")) {
      TableDefinition other = THINGS.withIndexes(List.of(LATE));
      AttributeMapTable things = new AttributeMapTable(store.createTable(other));
      for (int i = 0; i < ITEMS; i += 3) {
        things.put(thing(i, "replaced"));
      }
      store.importTable(file(), "things", ProgressListener.NONE);
      assertThat(store.table("things").definition()).isEqualTo(other);
      requireWhole(store, "things", all);
    }
  }

  /** An item that was there before the index, with an attribute that cannot be its key. */
  @Test
  void thatDoNotTakeAnItemLetANewTableHaveItAndAnOldOneRefuseIt() {
    Map<String, AttributeValue> misfit = thing(4, "red");
    misfit.put("color", AttributeValue.n(4));
    Set<Map<String, AttributeValue>> all;
    try (ChronicleItemStore store = open("store")) {
      AttributeMapTable things =
          new AttributeMapTable(store.createTable(THINGS.withIndexes(List.of())));
      things.put(misfit);
      things.put(thing(7, "red"));
      store.addIndex("things", BY_COLOR, ProgressListener.NONE);
      all = items(store, "things");
      store.exportTable("things", file(), ProgressListener.NONE);
    }
    try (ChronicleItemStore store = open("other")) {
      store.importTable(file(), "things", ProgressListener.NONE);
      AttributeMapTable things = new AttributeMapTable(store.table("things"));
      assertThat(items(store, "things")).isEqualTo(all);
      assertThat(things.table().index("by-color").count()).isEqualTo(1);
      assertThat(store.verify()).isEmpty();
      // Now that the table is there it is as any other.
      assertThatThrownBy(() -> things.put(misfit)).isInstanceOf(ValidationException.class);
      store.createTable(THINGS.withName("strict"));
      Path file = file();
      assertThatThrownBy(() -> store.importTable(file, "strict", ProgressListener.NONE))
          .isInstanceOf(ValidationException.class)
          .hasMessageContaining("does not take an item of the file")
          .hasMessageContaining("Type mismatch for Index Key color Expected: S Actual: N");
      assertThat(IndexChecker.requireInStep(store.table("strict"), "refused")).isNotNegative();
    }
  }

  @Test
  void areCompactedWithTheirTables() {
    Set<Map<String, AttributeValue>> all;
    try (ChronicleItemStore store = open("store")) {
      AttributeMapTable things = fill(store);
      for (int i = 0; i < ITEMS; i++) {
        if (i % 4 > 0) {
          things.delete(thing(i, "any"));
        }
      }
      all = items(store, "things");
    }
    assertThat(ChronicleItemStore.compact(parent.resolve("store"), ProgressListener.NONE).items())
        .isEqualTo(all.size());
    try (ChronicleItemStore store = open("store")) {
      requireWhole(store, "things", all);
    }
  }

  @Test
  void verifyingDuringAnImportFindsNothing() {
    try (ChronicleItemStore store = open("store")) {
      fill(store);
      store.exportTable("things", file(), ProgressListener.NONE);
      int[] verified = {0};
      store.importTable(
          file(),
          "copied",
          (phase, done, total) -> {
            if (phase.equals("import") && done > 0 && verified[0] < 3) {
              verified[0]++;
              assertThat(store.verify()).isEmpty();
            }
          });
      assertThat(verified[0]).isPositive();
      assertThat(
              new AttributeMapIndex(store.table("copied").index("by-color"))
                  .query(List.of(AttributeValue.s("color1"))))
          .isNotEmpty();
    }
  }
}
