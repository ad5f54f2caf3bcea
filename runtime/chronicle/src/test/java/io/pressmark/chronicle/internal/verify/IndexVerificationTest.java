package io.pressmark.chronicle.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.chronicle.internal.item.HashRange;
import io.pressmark.chronicle.internal.item.ItemKey;
import io.pressmark.chronicle.internal.store.EngineStore;
import io.pressmark.chronicle.internal.table.EngineTable;
import io.pressmark.chronicle.internal.table.TableRun;
import io.pressmark.chronicle.internal.tree.Mutation;
import io.pressmark.chronicle.internal.tree.Run;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.model.IndexChecker;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entries are tampered with, below the store: verifying says so, and the tests' checker too. */
class IndexVerificationTest {
  private static final TableDefinition THINGS =
      TableDefinition.builder("things")
          .partitionKey("id", ScalarType.S)
          .index(IndexDefinition.global("by-color").partitionKey("color", ScalarType.S).build())
          .build();

  private final EngineStore store =
      EngineStore.openInMemory(StoreOptions.defaults().withPartitions(2));
  private EngineTable table;

  @BeforeEach
  void fill() {
    table = store.createTable(THINGS);
    AttributeMapTable things = new AttributeMapTable(table);
    for (int i = 0; i < 300; i++) {
      things.put(thing(i));
    }
    assertThat(store.verify()).isEmpty();
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** Some have keys of which entries have only a digest. */
  private static Map<String, AttributeValue> thing(int number) {
    return Map.of(
        "id", AttributeValue.s(number + (number % 3 == 0 ? "long".repeat(100) : "")),
        "color", AttributeValue.s("color" + number % 4),
        "text", AttributeValue.s("text" + number));
  }

  /** Changes one entry of a table and nothing else. */
  private static void tamper(EngineTable with, Mutation mutation) {
    Run run = new Run();
    TableRun walk = new TableRun(with, HashRange.part(0, 1), null, run);
    assertThat(walk.next(1, 1)).isTrue();
    byte[] key =
        Arrays.copyOfRange(run.bytes(), run.keyOffset(0), run.keyOffset(0) + run.keyLength(0));
    with.partitions().of(ItemKey.hashOf(key)).entries().write(key, 0, key.length, mutation);
  }

  private void assertDamaged(int places) {
    assertThat(store.verify())
        .singleElement()
        .asString()
        .contains("index 'things/by-color' and its table differ in " + places + " place");
    assertThatThrownBy(() -> IndexChecker.requireInStep(table, "tampered with"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("'by-color' of table 'things' is out of step");
  }

  @Test
  void anEntryThatIsMissingIsFound() {
    tamper(table.index("by-color").hidden(), change -> change.delete());
    assertDamaged(1);
  }

  @Test
  void anEntryWithoutAnItemIsFound() {
    tamper(table, change -> change.delete());
    assertDamaged(1);
  }

  @Test
  void anEntryWithAnotherValueIsFoundFromBothSides() {
    tamper(
        table,
        change -> {
          byte[] value = new byte[change.length()];
          change.copyTo(value, 0);
          value[value.length - 1]++;
          change.replace(value, 0, value.length);
        });
    assertDamaged(2);
  }

  @Test
  void anIndexThatWasNeverFilledLacksAllEntriesAndIsMended() {
    EngineTable hidden = table.index("by-color").hidden();
    for (int i = 0; i < 300; i++) {
      tamper(hidden, change -> change.delete());
    }
    assertDamaged(300);
    store.removeIndex("things", "by-color");
    store.addIndex("things", THINGS.indexes().get(0), (phase, done, total) -> {});
    assertThat(store.verify()).isEmpty();
    assertThat(IndexChecker.requireInStep(table, "mended")).isEqualTo(300);
  }
}
