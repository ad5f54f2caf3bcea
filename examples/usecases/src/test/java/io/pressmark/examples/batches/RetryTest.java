package io.pressmark.examples.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.table.BatchRetry;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** The settings of repetitions. */
class RetryTest extends Batching {

  /** A batch that is handed back whole so many times before it is taken. */
  private void putAfter(int refusals, BatchRetry policy) {
    pauses.clear();
    store.take(Collections.nCopies(refusals, 0).toArray(Integer[]::new));
    db.batchWrite(batch -> batch.retrying(policy).put(parts, part(1)));
  }

  @Test
  void theJitterIsAPartOfTheDelay() {
    putAfter(2, retry.withJitter(() -> 0));
    assertThat(pauses).isEqualTo(millis(0, 0));
    putAfter(2, retry.withJitter(() -> 1));
    assertThat(pauses).isEqualTo(millis(10, 20));
  }

  @Test
  void delaysNeverOverflow() {
    Duration years = Duration.ofDays(10_000);
    putAfter(
        100, retry.withAttempts(101).withDelays(Duration.ofNanos(1), years).withJitter(() -> 1));
    assertThat(pauses).hasSize(100).isSorted().startsWith(Duration.ofNanos(1));
    assertThat(pauses.get(40)).isEqualTo(Duration.ofNanos(1L << 40));
    assertThat(pauses.get(99)).isEqualTo(years);
  }

  @Test
  void aDelayCanBeNone() {
    putAfter(2, retry.withDelays(Duration.ZERO, Duration.ZERO));
    assertThat(pauses).isEqualTo(millis(0, 0));
  }

  @Test
  void theUsualDelaysAreWithinTheirLimits() {
    BatchRetry usual = BatchRetry.defaults().withPause(pauses::add);
    assertThat(usual.attempts()).isEqualTo(10);
    putAfter(9, usual);
    for (int i = 0; i < 9; i++) {
      Duration longest = Duration.ofMillis(Math.min(25L << i, 5_000));
      assertThat(pauses.get(i)).isBetween(Duration.ZERO, longest);
    }
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThatThrownBy(() -> retry.withAttempts(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> retry.withDelays(Duration.ofMillis(-1), Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> retry.withDelays(Duration.ofMillis(2), Duration.ofMillis(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void oneAttemptIsOne() {
    store.take(0);
    assertThatThrownBy(
            () -> db.batchWrite(batch -> batch.retrying(retry.withAttempts(1)).put(parts, part(1))))
        .hasMessageContaining("times in a row: 1");
    assertThat(pauses).isEmpty();
  }
}
