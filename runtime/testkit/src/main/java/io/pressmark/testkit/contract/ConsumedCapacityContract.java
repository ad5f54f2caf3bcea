package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ConsumedCapacity;
import io.pressmark.core.store.ReadAction;
import io.pressmark.core.store.ReadConsistency;
import io.pressmark.core.store.WriteAction;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapIndex;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableBatch;
import io.pressmark.testkit.item.TablePage;
import io.pressmark.testkit.item.TableQuery;
import io.pressmark.testkit.item.TableReads;
import io.pressmark.testkit.item.TableScan;
import io.pressmark.testkit.item.TableTransaction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What operations say they cost (DynamoDB's ConsumedCapacity), by consistency, and which reads are
 * consistent.
 */
abstract class ConsumedCapacityContract extends ContractCase {
  /** DynamoDB's size of an item of {@link #create()} with an empty string: names and key values. */
  private static final int EMPTY = 2 + 1 + 2 + 2 + 1;

  private static final AttributeValue K = AttributeValue.s("k");

  private AttributeMapTable table;
  private AttributeMapTable indexed;

  @BeforeEach
  void makeTables() {
    table = create();
    indexed =
        new AttributeMapTable(
            store()
                .createTable(
                    TableDefinition.builder("indexed")
                        .partitionKey("id", ScalarType.S)
                        .sortKey("at", ScalarType.N)
                        .index(
                            IndexDefinition.global("byA").partitionKey("a", ScalarType.S).build())
                        .index(
                            IndexDefinition.global("byB")
                                .partitionKey("b", ScalarType.S)
                                .projectKeysOnly()
                                .build())
                        .index(IndexDefinition.local("localA").sortKey("a", ScalarType.S).build())
                        .build()));
  }

  private static Map<String, AttributeValue> sized(long at, int bytes) {
    return item("k", at, AttributeValue.s("x".repeat(bytes - EMPTY)));
  }

  private static Map<String, AttributeValue> thing(long at, String a, String b) {
    Map<String, AttributeValue> thing = item("k", at, AttributeValue.s(a));
    thing.put("b", AttributeValue.s(b));
    return thing;
  }

  private ConsumedCapacity consumed() {
    return table.outcome().consumed();
  }

  private ConsumedCapacity indexedConsumed() {
    return indexed.outcome().consumed();
  }

  private static void assertUnits(
      ConsumedCapacity consumed, double ofTable, double byA, double byB, double localA) {
    assertThat(consumed.tableWriteUnits()).as("table").isEqualTo(ofTable);
    assertThat(consumed.indexWriteUnits("byA")).as("byA").isEqualTo(byA);
    assertThat(consumed.indexWriteUnits("byB")).as("byB").isEqualTo(byB);
    assertThat(consumed.indexWriteUnits("localA")).as("localA").isEqualTo(localA);
    assertThat(consumed.writeUnits()).as("all").isEqualTo(ofTable + byA + byB + localA);
    assertThat(consumed.readUnits()).isZero();
  }

  @Test
  void anEventuallyConsistentGetCostsHalf() {
    table.put(sized(1, 4096));
    table.put(sized(2, 4097));
    table.get(key("k", 1));
    assertThat(table.readUnits()).as("by default").isEqualTo(1);
    table.reading(ReadConsistency.STRONG).get(key("k", 2));
    assertThat(table.readUnits()).isEqualTo(2);
    assertThat(table.reading(ReadConsistency.EVENTUAL).get(key("k", 1))).isPresent();
    assertThat(table.readUnits()).isEqualTo(0.5);
    table.get(key("k", 2));
    assertThat(table.readUnits()).isEqualTo(1);
    assertThat(table.get(key("k", 3))).isEmpty();
    assertThat(table.readUnits()).as("a missing item").isEqualTo(0.5);
  }

  @Test
  void everyReadSeesTheWritesBefore() {
    for (ReadConsistency consistency : ReadConsistency.values()) {
      table.put(item("k", 1, AttributeValue.s(consistency.name())));
      table.reading(consistency);
      assertThat(table.get(key("k", 1)))
          .contains(item("k", 1, AttributeValue.s(consistency.name())));
      assertThat(table.queryAll(TableQuery.of(K))).hasSize(1);
      assertThat(table.scanAll(TableScan.all())).hasSize(1);
    }
  }

  @Test
  void aPageCostsTheSumOfItsSizesRounded() {
    for (int at = 0; at < 9; at++) {
      table.put(sized(at, 1000));
    }
    TableQuery query = TableQuery.of(K);
    assertThat(table.query(query, null).readUnits()).isEqualTo(3);
    assertThat(table.query(query.counting(), null).readUnits()).as("counted").isEqualTo(3);
    assertThat(table.query(query.filter(exists("none")), null).readUnits())
        .as("filtered")
        .isEqualTo(3);
    assertThat(table.scan(TableScan.all(), null).readUnits()).isEqualTo(3);
    table.reading(ReadConsistency.EVENTUAL);
    assertThat(table.query(query, null).readUnits()).isEqualTo(1.5);
    assertThat(table.scan(TableScan.all(), null).readUnits()).isEqualTo(1.5);
    TablePage first = table.query(query.limit(5), null);
    assertThat(first.readUnits()).isEqualTo(1);
    assertThat(table.query(query, first.lastEvaluatedKey().orElseThrow()).readUnits())
        .isEqualTo(0.5);
    assertThat(table.query(TableQuery.of(AttributeValue.s("none")), null).readUnits())
        .as("nothing there")
        .isEqualTo(0.5);
  }

  @Test
  void statisticsCountHalves() {
    table.put(sized(1, 100));
    table.reading(ReadConsistency.EVENTUAL);
    long before = table.table().statistics().readUnits();
    for (int i = 0; i < 6; i++) {
      table.get(key("k", 1));
    }
    table.queryAll(TableQuery.of(K));
    table.scanAll(TableScan.all());
    assertThat(table.table().statistics().readUnits() - before).isEqualTo(4);
  }

  @Test
  void consistentReadsAreRefusedOnGlobalIndexesAndPossibleOnLocalOnes() {
    indexed.put(thing(1, "red", "x"));
    AttributeMapIndex global = new AttributeMapIndex(indexed.table().index("byA"));
    AttributeMapIndex local = new AttributeMapIndex(indexed.table().index("localA"));
    List<AttributeValue> red = List.of(AttributeValue.s("red"));
    global.reading(ReadConsistency.STRONG);
    assertThatThrownBy(() -> global.query(red))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("Consistent reads are not supported on global secondary indexes");
    assertThatThrownBy(global::scan)
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("Consistent reads are not supported on global secondary indexes");
    for (ReadConsistency consistency : List.of(ReadConsistency.DEFAULT, ReadConsistency.EVENTUAL)) {
      global.reading(consistency);
      assertThat(global.query(red)).hasSize(1);
      assertThat(global.readUnits()).isEqualTo(0.5);
      assertThat(global.scan()).hasSize(1);
      assertThat(global.readUnits()).isEqualTo(0.5);
    }
    assertThat(local.reading(ReadConsistency.STRONG).query(List.of(K))).hasSize(1);
    assertThat(local.readUnits()).isEqualTo(1);
    assertThat(local.reading(ReadConsistency.EVENTUAL).scan()).hasSize(1);
    assertThat(local.readUnits()).isEqualTo(0.5);
  }

  @Test
  void aWriteTellsWhatItCost() {
    table.put(sized(1, 1024));
    assertThat(consumed().writeUnits()).isEqualTo(1);
    table.put(sized(1, 5000));
    assertThat(consumed().writeUnits()).isEqualTo(5);
    table.put(sized(1, 100));
    assertThat(consumed().writeUnits()).as("of the larger item").isEqualTo(5);
    table.delete(key("k", 1));
    assertThat(consumed().writeUnits()).isEqualTo(1);
    table.delete(key("k", 1));
    assertThat(consumed().writeUnits()).as("nothing there").isEqualTo(1);
    assertThat(consumed().readUnits()).isZero();
  }

  @Test
  void aFalseConditionTellsItsCostToo() {
    table.put(sized(1, 3000));
    assertThatExceptionOfType(ConditionalCheckFailedException.class)
        .isThrownBy(() -> table.put(item("k", 1, AttributeValue.s("")), notExists("id")));
    assertThat(consumed().writeUnits()).isEqualTo(3);
    indexed.put(thing(1, "red", "x"));
    assertThatExceptionOfType(ConditionalCheckFailedException.class)
        .isThrownBy(() -> indexed.delete(key("k", 1), notExists("id")));
    assertUnits(indexedConsumed(), 1, 0, 0, 0);
  }

  @Test
  void aWriteTellsWhatEachIndexCost() {
    indexed.put(thing(1, "red", "x"));
    assertUnits(indexedConsumed(), 1, 1, 1, 1);
    indexed.put(thing(1, "red", "x"));
    assertUnits(indexedConsumed(), 1, 0, 0, 0);
    indexed.put(thing(1, "blue", "x"));
    assertUnits(indexedConsumed(), 1, 2, 0, 2);
    indexed.put(thing(1, "blue", "y"));
    assertUnits(indexedConsumed(), 1, 1, 2, 1);
    indexed.delete(key("k", 1));
    assertUnits(indexedConsumed(), 1, 1, 1, 1);
  }

  @Test
  void aTransactionTellsTwiceTheCostOfEachAction() {
    table.put(sized(1, 3000));
    TableTransaction transaction =
        new TableTransaction(store())
            .put(table.table(), item("k", 1, AttributeValue.s("")))
            .put(indexed.table(), thing(1, "red", "x"));
    transaction.run();
    assertThat(transaction.consumed(0).writeUnits()).isEqualTo(6);
    assertUnits(transaction.consumed(1), 2, 1, 1, 1);
    TableTransaction check =
        new TableTransaction(store()).check(table.table(), key("k", 1), exists("id"));
    check.run();
    assertThat(check.consumed(0).readUnits()).isEqualTo(2);
    assertThat(check.consumed(0).writeUnits()).isZero();
  }

  @Test
  void aTransactionalReadTellsTwiceTheCost() {
    table.put(sized(1, 5000));
    TableReads reads =
        new TableReads(store()).get(table.table(), key("k", 1)).get(table.table(), key("k", 2));
    reads.run();
    assertThat(reads.actions()).extracting(ReadAction::readUnits).containsExactly(4.0, 2.0);
  }

  @Test
  void aBatchTellsTheCostOfEachItem() {
    table.put(sized(1, 5000));
    TableReads strong =
        new TableReads(store()).get(table.table(), key("k", 1)).get(table.table(), key("k", 2));
    strong.sendBatch();
    assertThat(strong.actions()).extracting(ReadAction::readUnits).containsExactly(2.0, 1.0);
    TableReads eventual =
        new TableReads(store())
            .reading(ReadConsistency.EVENTUAL)
            .get(table.table(), key("k", 1))
            .get(table.table(), key("k", 2));
    eventual.sendBatch();
    assertThat(eventual.actions()).extracting(ReadAction::readUnits).containsExactly(1.0, 0.5);
    TableBatch writes =
        new TableBatch(store())
            .put(table.table(), item("k", 1, AttributeValue.s("")))
            .put(indexed.table(), thing(1, "red", "x"));
    assertThat(writes.run()).isEmpty();
    List<ConsumedCapacity> consumed =
        writes.actions().stream().map(WriteAction::outcome).map(each -> each.consumed()).toList();
    assertThat(consumed.get(0).writeUnits()).isEqualTo(5);
    assertUnits(consumed.get(1), 1, 1, 1, 1);
  }
}
