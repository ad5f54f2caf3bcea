package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.store.StoreIndex;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableQuery;
import io.pressmark.testkit.item.TableReads;
import io.pressmark.testkit.item.TableScan;
import io.pressmark.testkit.item.TableTransaction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What operations cost in DynamoDB's capacity units, as the statistics sum it up; {@link
 * ConsumedCapacityContract} has what the operations themselves say.
 */
abstract class CapacityContract extends ContractCase {
  /** DynamoDB's size of an item of {@link #create()} with an empty string: names and key values. */
  private static final int EMPTY = 2 + 1 + 2 + 2 + 1;

  private AttributeMapTable table;

  @BeforeEach
  void makeTable() {
    table = create();
  }

  private void sized(long at, int bytes) {
    table.put(item("k", at, AttributeValue.s("x".repeat(bytes - EMPTY))));
  }

  private long readUnits(Runnable reads) {
    long before = table.table().statistics().readUnits();
    reads.run();
    return table.table().statistics().readUnits() - before;
  }

  private long writeUnits(Runnable writes) {
    long before = table.table().statistics().writeUnits();
    writes.run();
    return table.table().statistics().writeUnits() - before;
  }

  @Test
  void aReadUnitPaysForEvery4KbOfAnItem() {
    sized(1, 4096);
    sized(2, 4097);
    assertThat(readUnits(() -> table.get(key("k", 1)))).isEqualTo(1);
    assertThat(readUnits(() -> table.get(key("k", 2)))).isEqualTo(2);
  }

  @Test
  void aMissingItemCostsOneReadUnit() {
    assertThat(readUnits(() -> table.get(key("k", 1)))).isEqualTo(1);
    assertThat(readUnits(() -> table.queryAll(TableQuery.of(AttributeValue.s("k"))))).isEqualTo(1);
  }

  @Test
  void queryAndScanSumSizesAndThenRound() {
    for (int at = 0; at < 9; at++) {
      sized(at, 1000);
    }
    assertThat(readUnits(() -> table.queryAll(TableQuery.of(AttributeValue.s("k"))))).isEqualTo(3);
    assertThat(readUnits(() -> table.scanAll(TableScan.all()))).isEqualTo(3);
  }

  @Test
  void aWriteUnitPaysForEveryKbOfTheLargerItem() {
    assertThat(writeUnits(() -> sized(1, 1024))).isEqualTo(1);
    assertThat(writeUnits(() -> sized(1, 5000))).isEqualTo(5);
    assertThat(writeUnits(() -> sized(1, 100))).isEqualTo(5);
    assertThat(writeUnits(() -> sized(1, 100))).isEqualTo(1);
    sized(1, 3000);
    assertThat(writeUnits(() -> table.delete(key("k", 1)))).isEqualTo(3);
    assertThat(writeUnits(() -> table.delete(key("k", 1)))).isEqualTo(1);
  }

  @Test
  void aFailedConditionCostsItsWrite() {
    sized(1, 3000);
    TableStatistics before = table.table().statistics();
    assertThatExceptionOfType(ConditionalCheckFailedException.class)
        .isThrownBy(() -> table.put(item("k", 1, AttributeValue.s("")), notExists("id")));
    TableStatistics after = table.table().statistics();
    assertThat(after.writeUnits() - before.writeUnits()).isEqualTo(3);
    assertThat(after.writes()).isEqualTo(before.writes());
  }

  @Test
  void aTransactionCostsTwice() {
    sized(1, 3000);
    assertThat(
            writeUnits(
                () ->
                    new TableTransaction(store())
                        .put(table.table(), item("k", 1, AttributeValue.s("")))
                        .put(table.table(), item("k", 2, AttributeValue.s("")))
                        .run()))
        .isEqualTo(2 * (3 + 1));
  }

  @Test
  void aTransactionalReadCostsTwice() {
    sized(1, 5000);
    assertThat(
            readUnits(
                () ->
                    new TableReads(store())
                        .get(table.table(), key("k", 1))
                        .get(table.table(), key("k", 2))
                        .run()))
        .isEqualTo(2 * (2 + 1));
  }

  @Test
  void anIndexWriteCostsOnlyWhenItsEntryChanges() {
    AttributeMapTable indexed = new AttributeMapTable(store().createTable(indexed()));
    StoreIndex index = indexed.table().index("by-a");
    assertThat(indexUnits(index, () -> indexed.put(item("k", 1, AttributeValue.s("x")))))
        .as("appears")
        .isEqualTo(1);
    assertThat(indexUnits(index, () -> indexed.put(item("k", 1, AttributeValue.s("x")))))
        .as("stays")
        .isZero();
    assertThat(indexUnits(index, () -> indexed.put(item("k", 1, AttributeValue.s("y")))))
        .as("moves")
        .isEqualTo(2);
    assertThat(indexUnits(index, () -> indexed.delete(key("k", 1)))).as("disappears").isEqualTo(1);
  }

  @Test
  void aFailedConditionCostsItsWriteInAnIndexedTableToo() {
    AttributeMapTable indexed = new AttributeMapTable(store().createTable(indexed()));
    indexed.put(item("k", 1, AttributeValue.s("x")));
    long before = indexed.table().statistics().writeUnits();
    assertThatExceptionOfType(ConditionalCheckFailedException.class)
        .isThrownBy(() -> indexed.delete(key("k", 1), notExists("id")));
    assertThat(indexed.table().statistics().writeUnits() - before).isEqualTo(1);
  }

  private static TableDefinition indexed() {
    return TableDefinition.builder("indexed")
        .partitionKey("id", ScalarType.S)
        .sortKey("at", ScalarType.N)
        .index(IndexDefinition.global("by-a").partitionKey("a", ScalarType.S).build())
        .build();
  }

  private static long indexUnits(StoreIndex index, Runnable writes) {
    long before = index.statistics().writeUnits();
    writes.run();
    return index.statistics().writeUnits() - before;
  }
}
