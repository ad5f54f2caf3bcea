package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pressmark.core.error.CancellationReason;
import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.error.ProvisionedThroughputExceededException;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ProvisionedThroughput;
import io.pressmark.core.store.WriteAction;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapIndex;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableBatch;
import io.pressmark.testkit.item.TableQuery;
import io.pressmark.testkit.item.TableReads;
import io.pressmark.testkit.item.TableScan;
import io.pressmark.testkit.item.TableTransaction;
import io.pressmark.testkit.item.Updates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Provisioned throughput: what is used up is refused, with nothing written. A write of a large item
 * takes the units of many minutes, so that no test depends on how fast it runs.
 */
abstract class ThroughputContract extends ContractCase {
  private static final Optional<ProvisionedThroughput> LEAST =
      Optional.of(new ProvisionedThroughput(1, 1));

  private static final String TABLE_EXCEEDED =
      "The level of configured provisioned throughput for the table was exceeded."
          + " Consider increasing your provisioning level with the UpdateTable API";

  private static final String INDEX_EXCEEDED =
      "The level of configured provisioned throughput for one or more global secondary indexes of"
          + " the table was exceeded. Consider provisioning your under-provisioned global secondary"
          + " indexes with the UpdateTable API";

  private static final AttributeValue SMALL = AttributeValue.s("small");

  /** About 190 write units, or 48 read units; twice that fits into one item. */
  private static final AttributeValue LARGE = AttributeValue.s("x".repeat(190 * 1024));

  private AttributeMapTable table;

  @BeforeEach
  void makeTable() {
    table = create();
  }

  private void exhaustWrites() {
    store().updateThroughput("things", LEAST);
    table.put(item("k", 1, LARGE));
  }

  private void exhaustReads() {
    table.put(item("k", 1, LARGE));
    store().updateThroughput("things", LEAST);
    assertThat(table.get(key("k", 1))).isPresent();
  }

  private static void assertThrottled(ThrowingCallable operation) {
    assertThatThrownBy(operation)
        .isInstanceOf(ProvisionedThroughputExceededException.class)
        .hasMessageContaining(TABLE_EXCEEDED)
        .hasMessageContaining("'things'");
  }

  @Test
  void aTableHasNoLimitUnlessItIsGivenOne() {
    for (int i = 0; i < 20; i++) {
      table.put(item("k", i, LARGE));
    }
    assertThat(table.queryAll(TableQuery.of(AttributeValue.s("k")))).hasSize(20);
    assertThat(store().describe("things").throughput()).isEmpty();
  }

  @Test
  void whatIsUsedUpIsRefusedAndNothingIsWritten() {
    exhaustWrites();
    assertThrottled(() -> table.put(item("k", 1, SMALL)));
    assertThat(table.outcome().consumed().writeUnits()).isZero();
    assertThrottled(() -> table.put(item("k", 2, SMALL), notExists("id")));
    assertThrottled(() -> table.delete(key("k", 1)));
    assertThrottled(() -> table.update(key("k", 1), Updates.update(Updates.set("a", SMALL))));
    assertThat(table.get(key("k", 1))).contains(item("k", 1, LARGE));
    assertThat(table.table().count()).isEqualTo(1);
  }

  @Test
  void readsAreRefusedWhenTheyAreUsedUpAndWritesGoOn() {
    exhaustReads();
    assertThrottled(() -> table.get(key("k", 1)));
    assertThrottled(() -> table.get(key("k", 2)));
    assertThrottled(() -> table.query(TableQuery.of(AttributeValue.s("k")), null));
    assertThrottled(() -> table.scan(TableScan.all(), null));
    table.put(item("k", 2, SMALL));
    assertThat(table.table().count()).isEqualTo(2);
  }

  @Test
  void pagesUseThroughput() {
    for (int i = 0; i < 3; i++) {
      table.put(item("k", i, LARGE));
    }
    store().updateThroughput("things", LEAST);
    table.query(TableQuery.of(AttributeValue.s("k")), null);
    assertThrottled(() -> table.get(key("k", 1)));
    store().updateThroughput("things", Optional.empty());
    store().updateThroughput("things", LEAST);
    table.scan(TableScan.all(), null);
    assertThrottled(() -> table.get(key("k", 1)));
  }

  @Test
  void aFalseConditionUsesThroughput() {
    table.put(item("k", 1, LARGE));
    store().updateThroughput("things", LEAST);
    assertThatThrownBy(() -> table.put(item("k", 1, SMALL), notExists("id")))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThrottled(() -> table.put(item("k", 2, SMALL)));
  }

  @Test
  void theLimitChangesWhileTheTableIsUsed() {
    exhaustWrites();
    assertThrottled(() -> table.put(item("k", 2, SMALL)));
    store()
        .updateThroughput("things", Optional.of(new ProvisionedThroughput(1_000_000, 1_000_000)));
    table.put(item("k", 2, LARGE));
    table.put(item("k", 3, LARGE));
    store().updateThroughput("things", LEAST);
    table.put(item("k", 4, LARGE));
    assertThrottled(() -> table.put(item("k", 5, SMALL)));
    store().updateThroughput("things", Optional.empty());
    table.put(item("k", 5, SMALL));
    assertThat(table.table().count()).isEqualTo(5);
  }

  @Test
  void aBatchHandsBackWhatIsNotLetIn() {
    store().updateThroughput("things", LEAST);
    AttributeMapTable other =
        new AttributeMapTable(
            store().createTable(definition(ScalarType.S, ScalarType.N).withName("other")));
    TableBatch batch =
        new TableBatch(store())
            .put(table.table(), item("k", 1, LARGE))
            .put(table.table(), item("k", 2, SMALL))
            .put(other.table(), item("k", 1, SMALL))
            .delete(table.table(), key("k", 3));
    List<WriteAction> left = batch.run();
    assertThat(left).containsExactly(batch.actions().get(1), batch.actions().get(3));
    assertThat(table.get(key("k", 1))).isPresent();
    assertThat(other.get(key("k", 1))).contains(item("k", 1, SMALL));
    assertThat(table.table().count()).isEqualTo(1);
    assertThrottled(() -> store().batchWrite(left));
    store().updateThroughput("things", Optional.empty());
    assertThat(store().batchWrite(left)).isEmpty();
    assertThat(table.get(key("k", 2))).contains(item("k", 2, SMALL));
  }

  @Test
  void aBatchOfReadsHandsBackWhatIsNotLetIn() {
    table.put(item("k", 1, LARGE));
    table.put(item("k", 2, SMALL));
    store().updateThroughput("things", LEAST);
    TableReads reads =
        new TableReads(store()).get(table.table(), key("k", 1)).get(table.table(), key("k", 2));
    assertThat(reads.sendBatch()).isEqualTo(1);
    assertThat(reads.items()).containsExactly(Optional.of(item("k", 1, LARGE)), Optional.empty());
    assertThrottled(reads::sendBatch);
    store().updateThroughput("things", Optional.empty());
    assertThat(reads.sendBatch()).isZero();
    assertThat(reads.items())
        .containsExactly(Optional.of(item("k", 1, LARGE)), Optional.of(item("k", 2, SMALL)));
  }

  @Test
  void aTransactionIsCancelledAsAWhole() {
    AttributeMapTable other =
        new AttributeMapTable(
            store().createTable(definition(ScalarType.S, ScalarType.N).withName("other")));
    exhaustWrites();
    TransactionCanceledException cancelled =
        catchThrowableOfType(
            TransactionCanceledException.class,
            () ->
                new TableTransaction(store())
                    .put(other.table(), item("k", 1, SMALL))
                    .put(table.table(), item("k", 2, SMALL))
                    .check(table.table(), key("k", 1), exists("id"))
                    .run());
    assertThat(cancelled.reasons())
        .extracting(CancellationReason::code)
        .containsExactly("None", "ProvisionedThroughputExceeded", "None");
    assertThat(cancelled.reasons().get(1).message()).get().asString().contains(TABLE_EXCEEDED);
    assertThat(other.table().count()).isZero();
    assertThat(table.table().count()).isEqualTo(1);
  }

  @Test
  void aTransactionUsesThroughput() {
    store().updateThroughput("things", LEAST);
    new TableTransaction(store()).put(table.table(), item("k", 1, LARGE)).run();
    assertThrottled(() -> table.put(item("k", 2, SMALL)));
    new TableReads(store()).get(table.table(), key("k", 1)).run();
    assertThrottled(() -> table.get(key("k", 2)));
    assertThatThrownBy(() -> new TableReads(store()).get(table.table(), key("k", 1)).run())
        .isInstanceOfSatisfying(
            TransactionCanceledException.class,
            e ->
                assertThat(e.reasons())
                    .extracting(CancellationReason::code)
                    .containsExactly(CancellationReason.THROUGHPUT_EXCEEDED));
  }

  private AttributeMapTable indexed() {
    return new AttributeMapTable(
        store()
            .createTable(
                TableDefinition.builder("indexed")
                    .partitionKey("id", ScalarType.S)
                    .sortKey("at", ScalarType.N)
                    .index(IndexDefinition.global("byB").partitionKey("b", ScalarType.S).build())
                    .index(IndexDefinition.local("localB").sortKey("b", ScalarType.S).build())
                    .build()));
  }

  private static Map<String, AttributeValue> thing(long at, AttributeValue a) {
    Map<String, AttributeValue> thing = item("k", at, a);
    thing.put("b", AttributeValue.s("red"));
    return thing;
  }

  private static void assertIndexThrottled(ThrowingCallable operation) {
    assertThatThrownBy(operation)
        .isInstanceOf(ProvisionedThroughputExceededException.class)
        .hasMessageContaining(INDEX_EXCEEDED)
        .hasMessageContaining("'byB'")
        .hasMessageContaining("'indexed'");
  }

  @Test
  void aGlobalIndexHasAThroughputOfItsOwn() {
    AttributeMapTable indexed = indexed();
    store().updateThroughput("indexed", "byB", LEAST);
    indexed.put(thing(1, LARGE));
    assertIndexThrottled(() -> indexed.put(thing(2, SMALL)));
    assertIndexThrottled(() -> indexed.put(thing(1, SMALL)));
    assertIndexThrottled(() -> indexed.delete(key("k", 1)));
    assertThat(indexed.table().count()).isEqualTo(1);
    assertThat(indexed.table().index("byB").count()).isEqualTo(1);
    // What does not change its entries is let in.
    indexed.put(item("k", 3, SMALL));
    indexed.put(thing(1, LARGE));
    assertThatThrownBy(
            () ->
                new TableTransaction(store())
                    .put(indexed.table(), item("k", 4, SMALL))
                    .put(indexed.table(), thing(5, SMALL))
                    .run())
        .isInstanceOfSatisfying(
            TransactionCanceledException.class,
            e ->
                assertThat(e.reasons())
                    .extracting(CancellationReason::code)
                    .containsExactly("None", "ProvisionedThroughputExceeded"));
    AttributeMapIndex byB = new AttributeMapIndex(indexed.table().index("byB"));
    assertThat(byB.query(List.of(AttributeValue.s("red")))).hasSize(1);
    assertIndexThrottled(() -> byB.query(List.of(AttributeValue.s("red"))));
    assertIndexThrottled(byB::scan);
    assertThat(indexed.get(key("k", 1))).isPresent();
  }

  @Test
  void aLocalIndexUsesThatOfItsTable() {
    AttributeMapTable indexed = indexed();
    indexed.put(thing(1, LARGE));
    assertThatThrownBy(() -> store().updateThroughput("indexed", "localB", LEAST))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("'localB'");
    store().updateThroughput("indexed", LEAST);
    AttributeMapIndex local = new AttributeMapIndex(indexed.table().index("localB"));
    assertThat(local.query(List.of(AttributeValue.s("k")))).hasSize(1);
    assertThatThrownBy(() -> indexed.get(key("k", 1)))
        .isInstanceOf(ProvisionedThroughputExceededException.class)
        .hasMessageContaining(TABLE_EXCEEDED);
    assertThatThrownBy(() -> local.query(List.of(AttributeValue.s("k"))))
        .isInstanceOf(ProvisionedThroughputExceededException.class)
        .hasMessageContaining(TABLE_EXCEEDED);
  }

  @Test
  void aChangeMustChangeSomething() {
    assertThatThrownBy(() -> store().updateThroughput("things", Optional.empty()))
        .isInstanceOf(ValidationException.class);
    store().updateThroughput("things", Optional.of(new ProvisionedThroughput(5, 6)));
    assertThatThrownBy(
            () -> store().updateThroughput("things", Optional.of(new ProvisionedThroughput(5, 6))))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining(
            "The provisioned throughput for the table will not change. The requested value equals"
                + " the current value. Current ReadCapacityUnits provisioned for the table: 5."
                + " Requested ReadCapacityUnits: 5. Current WriteCapacityUnits provisioned for the"
                + " table: 6. Requested WriteCapacityUnits: 6.");
    assertThatThrownBy(() -> store().updateThroughput("none", LEAST))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> store().updateThroughput("things", "none", LEAST))
        .isInstanceOf(ResourceNotFoundException.class);
  }
}
