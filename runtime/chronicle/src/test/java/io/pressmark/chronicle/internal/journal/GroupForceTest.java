package io.pressmark.chronicle.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GroupForceTest {
  private final AtomicLong committed = new AtomicLong();
  private final AtomicInteger forces = new AtomicInteger();
  private final Semaphore permits = new Semaphore(0);
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean fails;

  private GroupForce group(Duration delay) {
    return new GroupForce(this::force, delay, 0);
  }

  private long force() throws IOException {
    long reached = committed.get();
    forces.incrementAndGet();
    permits.acquireUninterruptibly();
    if (fails) {
      throw new IOException("told to fail");
    }
    return reached;
  }

  /** A thread that has committed the next record and waits for it. */
  private CompletableFuture<Boolean> waiter(GroupForce group) {
    long number = committed.incrementAndGet();
    CompletableFuture<Boolean> result = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              boolean done = group.await(number);
              result.complete(done && !Thread.currentThread().isInterrupted());
            });
    threads.add(thread);
    thread.start();
    awaitRest(thread);
    return result;
  }

  /** Until the thread waits for something, or has ended. */
  private static void awaitRest(Thread thread) {
    while (thread.getState() == Thread.State.NEW
        || thread.getState() == Thread.State.RUNNABLE
        || thread.getState() == Thread.State.BLOCKED) {
      Thread.onSpinWait();
    }
  }

  @AfterEach
  void join() throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
  }

  @Test
  void thoseWhoComeDuringAForceShareTheNext() {
    GroupForce group = group(Duration.ZERO);
    CompletableFuture<Boolean> leader = waiter(group);
    CompletableFuture<Boolean> second = waiter(group);
    CompletableFuture<Boolean> third = waiter(group);
    assertThat(forces).hasValue(1);
    permits.release();
    assertThat(leader.join()).isTrue();
    assertThat(second).isNotDone();
    assertThat(third).isNotDone();
    permits.release();
    assertThat(second.join()).isTrue();
    assertThat(third.join()).isTrue();
    assertThat(forces).hasValue(2);
    assertThat(group.durable()).isEqualTo(3);
  }

  @Test
  void whatIsOnTheDiskIsNotForcedAgain() {
    GroupForce group = group(Duration.ZERO);
    permits.release();
    waiter(group).join();
    assertThat(group.await(1)).isTrue();
    assertThat(forces).hasValue(1);
  }

  @Test
  void aSingleThreadDoesNotWaitForCompany() {
    GroupForce group = group(Duration.ofDays(1));
    permits.release(3);
    for (int i = 1; i <= 3; i++) {
      committed.set(i);
      assertThat(group.await(i)).isTrue();
    }
    assertThat(forces).hasValue(3);
  }

  @Test
  void aLeaderWaitsForAsManyAsCameLast() {
    GroupForce group = group(Duration.ofDays(1));
    CompletableFuture<Boolean> first = waiter(group);
    CompletableFuture<Boolean> second = waiter(group);
    CompletableFuture<Boolean> third = waiter(group);
    permits.release(2);
    assertThat(List.of(first.join(), second.join(), third.join())).doesNotContain(false);
    assertThat(forces).hasValue(2);

    permits.release();
    CompletableFuture<Boolean> waiting = waiter(group);
    assertThat(forces).hasValue(2);
    assertThat(waiter(group).join()).isTrue();
    assertThat(waiting.join()).isTrue();
    assertThat(forces).hasValue(3);
  }

  @Test
  void afterAFailureNothingIsForced() {
    GroupForce group = group(Duration.ZERO);
    fails = true;
    CompletableFuture<Boolean> leader = waiter(group);
    CompletableFuture<Boolean> second = waiter(group);
    permits.release();
    assertThat(leader.join()).isFalse();
    assertThat(second.join()).isFalse();
    assertThat(group.failure()).hasMessage("told to fail");
    fails = false;
    permits.release();
    assertThat(group.await(1)).isFalse();
    assertThat(forces).hasValue(1);
  }

  @Test
  void anInterruptDoesNotEndTheWait() {
    GroupForce group = group(Duration.ZERO);
    CompletableFuture<Boolean> leader = waiter(group);
    CompletableFuture<Boolean> follower = waiter(group);
    threads.forEach(Thread::interrupt);
    permits.release(2);
    // Each was let go only when its record was forced, and is still interrupted.
    assertThat(leader.join()).isFalse();
    assertThat(follower.join()).isFalse();
    assertThat(group.durable()).isEqualTo(2);
  }
}
