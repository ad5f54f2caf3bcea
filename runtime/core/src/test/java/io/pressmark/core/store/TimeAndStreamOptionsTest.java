package io.pressmark.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** The limits of the options of expiry and of change streams. */
class TimeAndStreamOptionsTest {
  private final TimeToLiveOptions timeToLive = TimeToLiveOptions.defaults();
  private final StreamOptions streams = StreamOptions.defaults();

  @Test
  void theDefaultsHideWhatHasExpiredAndKeepRecordsForADay() {
    assertThat(StoreOptions.defaults().timeToLive()).isEqualTo(timeToLive);
    assertThat(timeToLive.hidesExpired()).isTrue();
    assertThat(streams.retention()).isEqualTo(Duration.ofHours(24));
    assertThat(streams.maxBytes()).isZero();
  }

  @Test
  void eachOptionIsSetByItself() {
    assertThat(timeToLive.withHidesExpired(false).withSweepStep(5).withSweepPeriod(Duration.ZERO))
        .isEqualTo(new TimeToLiveOptions(false, Duration.ZERO, 5));
    Duration second = Duration.ofSeconds(1);
    assertThat(
            streams
                .withRetention(second)
                .withMaxBytes(StreamOptions.MIN_BYTES)
                .withTrimPeriod(Duration.ZERO)
                .withTrimStep(7))
        .isEqualTo(new StreamOptions(second, StreamOptions.MIN_BYTES, Duration.ZERO, 7));
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    StoreOptions options =
        StoreOptions.defaults().withClock(clock).withStreams(streams).withTimeToLive(timeToLive);
    assertThat(options.clock()).isSameAs(clock);
    assertThat(options.withPartitions(2).clock()).isSameAs(clock);
  }

  @Test
  void whatIsOutOfItsLimitsIsRefused() {
    refused(() -> timeToLive.withSweepStep(0), "sweepStep is 0");
    refused(() -> timeToLive.withSweepStep(TimeToLiveOptions.MAX_STEP + 1), "sweepStep is 1001");
    refused(() -> timeToLive.withSweepPeriod(Duration.ofMillis(999)), "sweepPeriod is PT0.999S");
    refused(() -> timeToLive.withSweepPeriod(Duration.ofSeconds(-1)), "sweepPeriod is PT-1S");
    refused(() -> streams.withRetention(Duration.ZERO), "retention is PT0S");
    refused(() -> streams.withMaxBytes(StreamOptions.MIN_BYTES - 1), "maxBytes is 1048575");
    refused(() -> streams.withMaxBytes(-1), "maxBytes is -1");
    refused(() -> streams.withTrimPeriod(Duration.ofNanos(1)), "trimPeriod is");
    refused(() -> streams.withTrimStep(0), "trimStep is 0");
    refused(() -> streams.withTrimStep(StreamOptions.MAX_STEP + 1), "trimStep is 1001");
  }

  private static void refused(Runnable change, String message) {
    assertThatThrownBy(change::run)
        .isInstanceOf(ValidationException.class)
        .hasMessageStartingWith(message);
  }
}
