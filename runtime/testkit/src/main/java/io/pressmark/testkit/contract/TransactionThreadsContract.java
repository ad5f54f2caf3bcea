package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableQuery;
import io.pressmark.testkit.item.TableReads;
import io.pressmark.testkit.item.TableTransaction;
import io.pressmark.testkit.item.Updates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Transactions of several threads at once: nobody sees half of one, and none is lost. */
abstract class TransactionThreadsContract extends ContractCase {
  private static final int ACCOUNTS = 12;
  private static final long BALANCE = 100;
  private static final int WRITERS = 3;
  private static final int TRANSFERS = 1_000;

  /**
   * Runs the writers, and the readers as long as a writer runs; every reader reads at least once.
   */
  private static void together(List<Callable<Void>> writers, List<Runnable> readers)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(writers.size() + readers.size());
    AtomicInteger writing = new AtomicInteger(writers.size());
    try {
      List<Future<?>> runs = new ArrayList<>();
      for (Callable<Void> writer : writers) {
        runs.add(
            pool.submit(
                () -> {
                  try {
                    return writer.call();
                  } finally {
                    writing.decrementAndGet();
                  }
                }));
      }
      for (Runnable reader : readers) {
        runs.add(
            pool.submit(
                () -> {
                  do {
                    reader.run();
                  } while (writing.get() > 0);
                }));
      }
      for (Future<?> run : runs) {
        run.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static Map<String, AttributeValue> account(int index, long balance) {
    return item("account" + index, index, AttributeValue.n(balance));
  }

  private static UpdateExpression add(long amount) {
    return Updates.update(Updates.add("a", AttributeValue.n(amount)));
  }

  private static long balance(Optional<Map<String, AttributeValue>> account) {
    return ((AttributeValue.N) attribute(account.orElseThrow(), "a")).value().longValueExact();
  }

  private boolean transfer(StoreTable table, int from, int to, long amount) {
    try {
      new TableTransaction(store())
          .update(
              table,
              account(from, 0),
              add(-amount),
              compare("a", Comparator.GREATER_OR_EQUAL, AttributeValue.n(amount)))
          .update(table, account(to, 0), add(amount), null)
          .run();
      return true;
    } catch (TransactionCanceledException e) {
      return false;
    }
  }

  private long[] balances(StoreTable table) {
    TableReads reads = new TableReads(store());
    for (int i = 0; i < ACCOUNTS; i++) {
      reads.get(table, account(i, 0));
    }
    return reads.run().stream().mapToLong(TransactionThreadsContract::balance).toArray();
  }

  @Test
  void transfersKeepTheSumAtEveryMoment() throws InterruptedException, ExecutionException {
    AttributeMapTable table = create();
    for (int i = 0; i < ACCOUNTS; i++) {
      table.put(account(i, BALANCE));
    }
    AtomicInteger done = new AtomicInteger();
    List<Callable<Void>> writers = new ArrayList<>();
    for (int w = 0; w < WRITERS; w++) {
      Random random = new Random(w);
      writers.add(
          () -> {
            for (int i = 0; i < TRANSFERS; i++) {
              int from = random.nextInt(ACCOUNTS);
              int to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
              if (transfer(table.table(), from, to, 1 + random.nextInt(40))) {
                done.incrementAndGet();
              }
            }
            return null;
          });
    }
    Runnable reader =
        () -> {
          long[] balances = balances(table.table());
          assertThat(Arrays.stream(balances).min().orElseThrow()).isNotNegative();
          assertThat(Arrays.stream(balances).sum()).isEqualTo(ACCOUNTS * BALANCE);
        };
    together(writers, List.of(reader, reader));
    reader.run();
    assertThat(done.get()).isPositive();
  }

  /** Two items of different collections that are always written together, with one number. */
  private static final List<String> PAIR = List.of("left", "right");

  private void writePairs(StoreTable table, int last) {
    for (int i = 1; i <= last; i++) {
      TableTransaction transaction = new TableTransaction(store());
      for (String id : PAIR) {
        // Sizes change, so that items move and pages split.
        Map<String, AttributeValue> item = item(id, 1, AttributeValue.n(i));
        item.put("filler", AttributeValue.s("x".repeat(i % 900)));
        transaction.put(table, item);
      }
      transaction.run();
    }
  }

  private static long number(Map<String, AttributeValue> item) {
    return balance(Optional.of(item));
  }

  @Test
  void whoHasSeenOneNewItemSeesTheOther() throws InterruptedException, ExecutionException {
    AttributeMapTable shared = create();
    writePairs(shared.table(), 1);
    AttributeMapTable gets = new AttributeMapTable(shared.table());
    AttributeMapTable queries = new AttributeMapTable(shared.table());
    Runnable getting =
        () -> {
          long first = balance(gets.get(key("left", 1)));
          long second = balance(gets.get(key("right", 1)));
          long third = balance(gets.get(key("left", 1)));
          assertThat(second).isGreaterThanOrEqualTo(first);
          assertThat(third).isGreaterThanOrEqualTo(second);
        };
    Runnable querying =
        () -> {
          long last = 0;
          for (String id : List.of("right", "left", "right")) {
            long found = number(queries.queryAll(TableQuery.of(AttributeValue.s(id))).get(0));
            assertThat(found).isGreaterThanOrEqualTo(last);
            last = found;
          }
        };
    Callable<Void> writer =
        () -> {
          writePairs(shared.table(), 4_000);
          return null;
        };
    together(List.of(writer), List.of(getting, querying));
  }

  @Test
  void transactionsInOppositeOrderDoNotWaitForEachOther()
      throws InterruptedException, ExecutionException {
    AttributeMapTable table = create();
    for (int i = 0; i < ACCOUNTS; i++) {
      table.put(account(i, 0));
    }
    List<Callable<Void>> writers = new ArrayList<>();
    for (int w = 0; w < 4; w++) {
      boolean upwards = w % 2 == 0;
      writers.add(
          () -> {
            for (int i = 0; i < 500; i++) {
              TableTransaction transaction = new TableTransaction(store());
              for (int a = 0; a < ACCOUNTS; a++) {
                int index = upwards ? a : ACCOUNTS - 1 - a;
                transaction.update(table.table(), account(index, 0), add(1), null);
              }
              transaction.run();
            }
            return null;
          });
    }
    together(writers, List.of());
    for (int i = 0; i < ACCOUNTS; i++) {
      assertThat(balance(table.get(account(i, 0)))).isEqualTo(2_000);
    }
  }

  @Test
  void singleWritesAndTransactionsOfOneItemAreDoneInTurn()
      throws InterruptedException, ExecutionException {
    AttributeMapTable table = create();
    table.put(account(0, 0));
    table.put(account(1, 0));
    Callable<Void> single =
        () -> {
          AttributeMapTable own = new AttributeMapTable(table.table());
          for (int i = 0; i < 2_000; i++) {
            own.update(account(i % 2, 0), add(1));
          }
          return null;
        };
    Callable<Void> both =
        () -> {
          for (int i = 0; i < 1_000; i++) {
            new TableTransaction(store())
                .update(table.table(), account(0, 0), add(1), null)
                .update(table.table(), account(1, 0), add(1), null)
                .run();
          }
          return null;
        };
    together(List.of(single, single, both, both), List.of());
    assertThat(balance(table.get(account(0, 0)))).isEqualTo(4_000);
    assertThat(balance(table.get(account(1, 0)))).isEqualTo(4_000);
  }
}
