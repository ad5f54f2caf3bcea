package io.pressmark.chronicle.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.chronicle.internal.pages.AnonymousPageStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Changes of several entries in several partitions: nobody sees half of one. */
final class MultiTest {
  private static final byte[] LOW = {1};
  private static final byte[] HIGH = {(byte) 0x81};

  private final AnonymousPageStore store = AnonymousPageStore.unlimited(16_376);
  private final TreeContext context = TreeContext.of(store);
  private final Partition left = Partition.create(context, 1, 2, new byte[0], null);
  private final Partition right =
      Partition.create(context, 1, 2, new byte[] {(byte) 0x80, 0, 0, 0, 0, 0, 0, 0}, null);

  @AfterEach
  void close() {
    store.close();
  }

  private static void putLocked(Partition partition, byte[] key, int version) {
    byte[] value = SelfChecking.value(key[0], version, 40);
    partition.writeLocked(key, 0, key.length, change -> change.replace(value, 0, value.length));
  }

  private void lockBoth() {
    left.lock();
    right.lock();
    left.beginMulti();
    right.beginMulti();
  }

  private void unlockBoth() {
    left.endMulti();
    right.endMulti();
    right.unlock();
    left.unlock();
  }

  private void changeBoth(int version) {
    lockBoth();
    putLocked(left, LOW, version);
    putLocked(right, HIGH, version);
    unlockBoth();
  }

  private static int version(Partition partition, byte[] key) {
    byte[] value = Entries.get(partition, key);
    return value == null ? -1 : SelfChecking.version(key[0], value, 0, value.length);
  }

  private static int versionOfRun(Partition partition, byte[] key) {
    Map<byte[], byte[]> all = Entries.range(partition, key, null, true, 100, 1_000);
    byte[] value = all.get(key);
    return value == null ? -1 : SelfChecking.version(key[0], value, 0, value.length);
  }

  /** Runs while a change is half applied: it must wait, and then see all of it. */
  private void assertWaits(Callable<Integer> read) throws Exception {
    changeBoth(1);
    FutureTask<Integer> task = new FutureTask<>(read);
    Thread reader = new Thread(task, "reader");
    lockBoth();
    try {
      putLocked(left, LOW, 2);
      reader.start();
      while (reader.getState() != Thread.State.WAITING) {
        // Who does not wait has read the old value, and ends.
        assertThat(reader.getState()).isNotEqualTo(Thread.State.TERMINATED);
        Thread.onSpinWait();
      }
      putLocked(right, HIGH, 2);
    } finally {
      unlockBoth();
    }
    assertThat(task.get()).isEqualTo(2);
  }

  @Test
  void aReadThatBeginsDuringAChangeWaitsForAllOfIt() throws Exception {
    assertWaits(() -> version(right, HIGH));
  }

  @Test
  void aRunThatBeginsDuringAChangeWaitsForAllOfIt() throws Exception {
    assertWaits(() -> versionOfRun(right, HIGH));
  }

  @Test
  void readsOfOtherPartitionsGoOnDuringAChange() {
    Partition other = Partition.create(context, 3, 4, new byte[0], null);
    Entries.put(other, LOW, SelfChecking.value(LOW[0], 7, 40));
    changeBoth(1);
    lockBoth();
    try {
      putLocked(left, LOW, 2);
      // This thread has the locks: a read that waited for one would never end, or be refused.
      assertThat(version(other, LOW)).isEqualTo(7);
      assertThat(versionOfRun(other, LOW)).isEqualTo(7);
    } finally {
      unlockBoth();
    }
  }

  @Test
  void readsGoOnWhileALockIsHeldAndNothingIsBeingWritten() {
    changeBoth(1);
    left.lock();
    try {
      assertThat(version(left, LOW)).isEqualTo(1);
      assertThat(versionOfRun(left, LOW)).isEqualTo(1);
    } finally {
      left.unlock();
    }
  }

  @Test
  void theVersionIsOddDuringAnyWriteAndAnotherOneAfterIt() {
    long before = left.version();
    assertThat(before & 1).isZero();
    Entries.put(left, LOW, new byte[3]);
    long afterOne = left.version();
    assertThat(afterOne & 1).isZero();
    assertThat(afterOne).isNotEqualTo(before);
    lockBoth();
    assertThat(left.version() & 1).isOne();
    putLocked(left, LOW, 1);
    assertThat(left.version() & 1).isOne();
    putLocked(right, HIGH, 1);
    unlockBoth();
    assertThat(left.version() & 1).isZero();
    assertThat(left.version()).isNotEqualTo(afterOne);
  }

  @Test
  void aLookUnderTheLockChangesNoVersion() {
    changeBoth(1);
    long before = left.version();
    boolean[] found = new boolean[1];
    left.lock();
    try {
      left.writeLocked(LOW, 0, 1, change -> found[0] = change.isPresent());
    } finally {
      left.unlock();
    }
    assertThat(found[0]).isTrue();
    assertThat(left.version()).isEqualTo(before);
  }

  @Test
  void whoSawTheNewEntryOfOnePartitionSeesThatOfTheOther() throws Exception {
    changeBoth(0);
    AtomicBoolean done = new AtomicBoolean();
    List<Callable<Long>> readers = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      readers.add(() -> readInTurn(done));
      readers.add(() -> readAsOne(done));
    }
    ExecutorService pool = Executors.newFixedThreadPool(readers.size());
    try {
      List<Future<Long>> runs = readers.stream().map(pool::submit).toList();
      for (int version = 1; version <= 30_000; version++) {
        changeBoth(version);
      }
      done.set(true);
      for (Future<Long> run : runs) {
        assertThat(run.get()).isPositive();
      }
    } finally {
      done.set(true);
      pool.shutdown();
    }
  }

  private long readInTurn(AtomicBoolean done) {
    long reads = 0;
    do {
      int first = version(right, HIGH);
      int second = version(left, LOW);
      assertThat(second).isGreaterThanOrEqualTo(first);
      int third = version(right, HIGH);
      assertThat(third).isGreaterThanOrEqualTo(second);
      reads++;
    } while (!done.get());
    return reads;
  }

  private long readAsOne(AtomicBoolean done) {
    long attempts = 0;
    do {
      long leftBefore = left.version();
      long rightBefore = right.version();
      if (((leftBefore | rightBefore) & 1) == 0) {
        int first = version(left, LOW);
        int second = version(right, HIGH);
        if (left.version() == leftBefore && right.version() == rightBefore) {
          assertThat(second).isEqualTo(first);
        }
      }
      attempts++;
    } while (!done.get());
    return attempts;
  }

  @Test
  void aStoreThatRefusesLetsNobodyReadOrWriteInAnyPartition() {
    changeBoth(1);
    left.lock();
    context.refuse();
    left.unlock();
    for (Partition partition : Arrays.asList(left, right)) {
      byte[] key = partition == left ? LOW : HIGH;
      assertThatThrownBy(() -> version(partition, key)).isInstanceOf(EngineClosedException.class);
      assertThatThrownBy(() -> Entries.put(partition, key, key))
          .isInstanceOf(EngineClosedException.class);
      assertThatThrownBy(partition::lock).isInstanceOf(EngineClosedException.class);
      partition.close();
    }
    context.close();
  }
}
