package io.pressmark.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableReads;
import io.pressmark.testkit.item.TableScan;
import io.pressmark.testkit.item.TableTransaction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A table's only partition becomes many while it is filled, and others scan, query, transfer
 * between accounts and verify: nobody misses an item that does not change, meets one twice, or sees
 * half of a transfer.
 */
@Timeout(180)
class PartitionSplitRaceTest {
  private static final int STEADY = 300;
  private static final int ACCOUNTS = 8;
  private static final int BALANCE = 1_000;
  private static final int LOADED = 9_000;

  private final AtomicBoolean done = new AtomicBoolean();

  @TempDir Path directory;

  @Test
  void nobodyNoticesThatPartitionsAreDivided() throws Exception {
    StoreOptions options =
        StoreOptions.defaults().withPartitions(1).withSplitBytes(StoreOptions.MIN_SPLIT_BYTES);
    ExecutorService threads = Executors.newCachedThreadPool();
    try (ChronicleItemStore store = ChronicleItemStore.open(directory, options)) {
      AttributeMapTable notes = new AttributeMapTable(store.createTable(Items.NOTES));
      for (int i = 0; i < STEADY; i++) {
        notes.put(Items.note("steady" + i % 30, i, "s" + i));
      }
      for (int i = 0; i < ACCOUNTS; i++) {
        notes.put(account(i, BALANCE));
      }
      List<Future<?>> others = new ArrayList<>();
      others.add(threads.submit(untilDone(() -> scan(store))));
      others.add(threads.submit(untilDone(() -> query(store))));
      others.add(threads.submit(untilDone(() -> transfer(store))));
      others.add(threads.submit(untilDone(() -> audit(store))));
      others.add(threads.submit(untilDone(() -> assertThat(store.verify()).isEmpty())));
      for (int i = 0; i < LOADED && !done.get(); i++) {
        notes.put(Items.note("load" + i % 900, i, "x".repeat(600)));
      }
      done.set(true);
      for (Future<?> other : others) {
        other.get();
      }
      assertThat(store.statistics().tables().get(0).partitions()).hasSizeGreaterThan(3);
      assertThat(notes.table().count()).isEqualTo(STEADY + ACCOUNTS + LOADED);
      assertThat(notes.scanAll(TableScan.all())).hasSize(STEADY + ACCOUNTS + LOADED);
      assertThat(store.verify()).isEmpty();
    } finally {
      done.set(true);
      threads.shutdown();
    }
  }

  /** Again and again; whoever fails stops all. */
  private Runnable untilDone(Runnable work) {
    return () -> {
      try {
        do {
          work.run();
        } while (!done.get());
      } finally {
        done.set(true);
      }
    };
  }

  private static AttributeMapTable notes(ChronicleItemStore store) {
    return new AttributeMapTable(store.table(Items.NOTES.name()));
  }

  private static void scan(ChronicleItemStore store) {
    List<Map<String, AttributeValue>> steady =
        notes(store).scanAll(TableScan.all()).stream()
            .filter(PartitionSplitRaceTest::isSteady)
            .toList();
    assertThat(steady).doesNotHaveDuplicates().hasSize(STEADY);
  }

  private static boolean isSteady(Map<String, AttributeValue> item) {
    return ((AttributeValue.S) item.get("author")).value().startsWith("steady");
  }

  private static void query(ChronicleItemStore store) {
    for (int author = 0; author < 30; author++) {
      assertThat(notes(store).queryAll(Items.by("steady" + author)))
          .doesNotHaveDuplicates()
          .hasSize(STEADY / 30);
    }
  }

  private static void transfer(ChronicleItemStore store) {
    Random random = new Random();
    AttributeMapTable notes = notes(store);
    int from = random.nextInt(ACCOUNTS);
    int to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
    int amount = random.nextInt(50);
    // One thread transfers, so what it reads is what there is.
    int fromBalance = balance(notes.get(key(from)));
    int toBalance = balance(notes.get(key(to)));
    TableTransaction transaction = new TableTransaction(store);
    transaction.put(notes.table(), account(from, fromBalance - amount));
    transaction.put(notes.table(), account(to, toBalance + amount));
    transaction.run();
  }

  private static void audit(ChronicleItemStore store) {
    TableReads reads = new TableReads(store);
    for (int i = 0; i < ACCOUNTS; i++) {
      reads.get(store.table(Items.NOTES.name()), key(i));
    }
    int sum = reads.run().stream().mapToInt(PartitionSplitRaceTest::balance).sum();
    assertThat(sum).isEqualTo(ACCOUNTS * BALANCE);
  }

  private static Map<String, AttributeValue> key(int account) {
    return Items.key("account" + account, 0);
  }

  private static Map<String, AttributeValue> account(int account, int balance) {
    return Items.note("account" + account, 0, Integer.toString(balance));
  }

  private static int balance(Optional<Map<String, AttributeValue>> account) {
    return Integer.parseInt(((AttributeValue.S) account.orElseThrow().get("text")).value());
  }
}
