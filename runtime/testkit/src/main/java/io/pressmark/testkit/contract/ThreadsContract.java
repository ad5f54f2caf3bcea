package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableQuery;
import io.pressmark.testkit.item.TableScan;
import io.pressmark.testkit.item.Updates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Several threads at once: each operation is atomic for its item. */
abstract class ThreadsContract extends ContractCase {
  private static final int THREADS = 4;

  /** Work that one thread does with its own buffers. */
  private interface Work {
    void run(int thread, AttributeMapTable table);
  }

  private void together(AttributeMapTable shared, Work work)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    CyclicBarrier start = new CyclicBarrier(THREADS);
    try {
      List<Future<?>> runs = new ArrayList<>();
      for (int t = 0; t < THREADS; t++) {
        int thread = t;
        Callable<Boolean> run =
            () -> {
              AttributeMapTable own = new AttributeMapTable(shared.table());
              start.await();
              work.run(thread, own);
              return true;
            };
        runs.add(pool.submit(run));
      }
      for (Future<?> run : runs) {
        run.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void noIncrementIsLost() throws InterruptedException, ExecutionException {
    AttributeMapTable table = create();
    UpdateExpression increment = Updates.update(Updates.add("a", AttributeValue.n(1)));
    together(
        table,
        (thread, own) -> {
          for (int i = 0; i < 2_000; i++) {
            own.update(key("k", i % 5), increment);
          }
        });
    for (int at = 0; at < 5; at++) {
      assertThat(table.get(key("k", at)))
          .contains(item("k", at, AttributeValue.n(THREADS * 2_000L / 5)));
    }
  }

  @Test
  void ofSeveralInsertsOfOneKeyOneSucceeds() throws InterruptedException, ExecutionException {
    AttributeMapTable table = create();
    List<Map<String, AttributeValue>> inserted = Collections.synchronizedList(new ArrayList<>());
    together(
        table,
        (thread, own) -> {
          for (int i = 0; i < 1_000; i++) {
            Map<String, AttributeValue> item = item("k" + i % 7, i, AttributeValue.n(thread));
            try {
              own.put(item, notExists("id"));
              inserted.add(item);
            } catch (ConditionalCheckFailedException e) {
              assertThat(e.item()).isPresent();
            }
          }
        });
    assertThat(inserted).hasSize(1_000);
    inserted.forEach(item -> assertThat(table.get(item)).contains(item));
  }

  @Test
  void aReaderSeesWholeItemsOnly() throws InterruptedException, ExecutionException {
    AttributeMapTable table = create();
    for (int at = 0; at < 50; at++) {
      table.put(same(at, 0));
    }
    together(
        table,
        (thread, own) -> {
          for (int i = 0; i < 600; i++) {
            if (thread < 2) {
              own.put(same(i % 50, thread * 1_000 + i));
            } else if (i % 3 == 0) {
              own.scanAll(TableScan.all()).forEach(ThreadsContract::requireSame);
            } else {
              List<Map<String, AttributeValue>> items =
                  own.queryAll(TableQuery.of(AttributeValue.s("k")));
              assertThat(items).hasSize(50);
              items.forEach(ThreadsContract::requireSame);
            }
          }
        });
    assertThat(table.table().count()).isEqualTo(50);
  }

  /** An item whose attributes all have one value; its size changes with it. */
  private static Map<String, AttributeValue> same(long at, int value) {
    Map<String, AttributeValue> item = item("k", at, AttributeValue.n(value));
    item.put("b", AttributeValue.n(value));
    item.put("filler", AttributeValue.s("x".repeat(value % 700)));
    item.put("c", AttributeValue.n(value));
    return item;
  }

  private static void requireSame(Map<String, AttributeValue> item) {
    assertThat(item.get("b")).isEqualTo(item.get("a"));
    assertThat(item.get("c")).isEqualTo(item.get("a"));
  }
}
