package io.pressmark.chronicle.internal.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ParallelWorkTest {
  @Test
  void resultsComeInTheOrderOfTheWork() {
    List<Supplier<Integer>> work = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      int result = i;
      work.add(() -> result);
    }
    assertThat(ParallelWork.run(work, 4)).isSorted().hasSize(100);
    assertThat(ParallelWork.run(work, 1)).isSorted().hasSize(100);
    assertThat(ParallelWork.run(List.<Supplier<Integer>>of(), 4)).isEmpty();
  }

  @Test
  void severalThingsAreDoneAtOnce() {
    CountDownLatch both = new CountDownLatch(2);
    Supplier<Boolean> meet =
        () -> {
          both.countDown();
          try {
            both.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return true;
        };
    assertThat(ParallelWork.run(List.of(meet, meet), 2)).containsExactly(true, true);
  }

  @Test
  void theFirstFailureIsThrownWhenAllHasEnded() {
    AtomicInteger ended = new AtomicInteger();
    List<Supplier<Integer>> work = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      int number = i;
      work.add(
          () -> {
            ended.incrementAndGet();
            if (number % 4 == 2) {
              throw new IllegalArgumentException("number " + number);
            }
            return number;
          });
    }
    assertThatThrownBy(() -> ParallelWork.run(work, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("number 2");
    assertThat(ended).hasValue(10);
  }

  @Test
  void anInterruptionIsKeptForLater() {
    Thread.currentThread().interrupt();
    assertThat(ParallelWork.run(List.of(() -> 1, () -> 2), 2)).containsExactly(1, 2);
    assertThat(Thread.interrupted()).isTrue();
  }
}
