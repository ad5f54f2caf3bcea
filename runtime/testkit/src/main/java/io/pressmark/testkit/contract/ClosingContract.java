package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pressmark.core.error.StoreClosedException;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableBatch;
import io.pressmark.testkit.item.TableQuery;
import io.pressmark.testkit.item.TableReads;
import io.pressmark.testkit.item.TableScan;
import io.pressmark.testkit.item.TableTransaction;
import io.pressmark.testkit.item.Updates;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Closing a store, using it afterwards, and opening it again. */
abstract class ClosingContract extends ContractCase {

  @Test
  void everyOperationOnAClosedStoreIsRefused() {
    AttributeMapTable table = create();
    table.put(item("k", 1, AttributeValue.nul()));
    store().close();
    UpdateExpression update = Updates.update(Updates.remove("a"));
    for (ThrowingCallable operation :
        List.<ThrowingCallable>of(
            () -> store().createTable(definition(ScalarType.S, ScalarType.N).withName("new")),
            () -> store().table("things"),
            () -> store().tableNames(),
            () -> store().deleteTable("things"),
            () -> store().statistics(),
            () -> table.get(key("k", 1)),
            () -> table.put(item("k", 1, AttributeValue.nul())),
            () -> table.delete(key("k", 1)),
            () -> table.update(key("k", 1), update),
            () -> table.queryAll(TableQuery.of(AttributeValue.s("k"))),
            () -> table.scanAll(TableScan.all()),
            () -> table.table().count(),
            () -> table.table().statistics(),
            () ->
                new TableTransaction(store())
                    .put(table.table(), item("k", 1, AttributeValue.nul()))
                    .run(),
            () ->
                new TableTransaction(actions -> store().transactWrite(actions, "token"))
                    .put(table.table(), item("k", 1, AttributeValue.nul()))
                    .run(),
            () -> new TableReads(store()).get(table.table(), key("k", 1)).run(),
            () ->
                new TableBatch(store())
                    .put(table.table(), item("k", 1, AttributeValue.nul()))
                    .run(),
            () -> new TableReads(store()).get(table.table(), key("k", 1)).sendBatch())) {
      assertThatThrownBy(operation).isInstanceOf(StoreClosedException.class);
    }
  }

  @Test
  void closingTwiceDoesNothing() {
    store().close();
    store().close();
    assertThatThrownBy(() -> store().tableNames()).isInstanceOf(StoreClosedException.class);
  }

  @Test
  void closingWaitsForReadersAndLaterReadsAreRefused()
      throws InterruptedException, ExecutionException {
    AttributeMapTable table = create();
    Map<String, AttributeValue> item = item("k", 1, AttributeValue.s("x".repeat(20_000)));
    table.put(item);
    int readers = 3;
    CountDownLatch reading = new CountDownLatch(readers);
    ExecutorService pool = Executors.newFixedThreadPool(readers);
    try {
      List<Future<Boolean>> runs =
          IntStream.range(0, readers)
              .mapToObj(
                  reader ->
                      pool.submit(
                          () -> {
                            AttributeMapTable own = new AttributeMapTable(table.table());
                            while (true) {
                              try {
                                assertThat(own.get(key("k", 1))).contains(item);
                                reading.countDown();
                              } catch (StoreClosedException e) {
                                return true;
                              }
                            }
                          }))
              .toList();
      reading.await();
      store().close();
      for (Future<Boolean> run : runs) {
        assertThat(run.get()).isTrue();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void aDurableStoreComesBackAsItWas() {
    assumeTrue(fixture().isDurable(), "the contents end with the store");
    AttributeMapTable table = create();
    for (int i = 0; i < 2_000; i++) {
      table.put(item("k" + i % 13, i, AttributeValue.s("x".repeat(i))));
    }
    table.delete(key("k0", 0));
    store().createTable(definition(ScalarType.B, ScalarType.S).withName("other"));
    store().createTable(definition(ScalarType.B, ScalarType.S).withName("deleted"));
    store().deleteTable("deleted");
    reopen();
    assertThat(store().tableNames()).containsExactly("other", "things");
    AttributeMapTable again = new AttributeMapTable(store().table("things"));
    assertThat(again.table().definition()).isEqualTo(definition(ScalarType.S, ScalarType.N));
    assertThat(again.table().count()).isEqualTo(1_999);
    for (int i = 1; i < 2_000; i++) {
      Map<String, AttributeValue> item = item("k" + i % 13, i, AttributeValue.s("x".repeat(i)));
      assertThat(again.get(item)).contains(item);
    }
    assertThat(store().table("other").definition())
        .isEqualTo(definition(ScalarType.B, ScalarType.S).withName("other"));
  }

  @Test
  void aDurableStoreCanBeOpenedAndClosedManyTimes() {
    assumeTrue(fixture().isDurable(), "the contents end with the store");
    create();
    for (int i = 0; i < 5; i++) {
      AttributeMapTable table = new AttributeMapTable(store().table("things"));
      Map<String, AttributeValue> item = item("k", i, AttributeValue.n(i));
      item.put("name" + i, AttributeValue.nul());
      table.put(item);
      reopen();
    }
    AttributeMapTable table = new AttributeMapTable(store().table("things"));
    assertThat(table.queryAll(TableQuery.of(AttributeValue.s("k")))).hasSize(5);
    assertThat(table.get(key("k", 2))).get().extracting("name2").isEqualTo(AttributeValue.nul());
  }
}
