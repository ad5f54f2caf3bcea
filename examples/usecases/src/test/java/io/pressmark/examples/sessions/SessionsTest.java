package io.pressmark.examples.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SessionsTest {
  /** A clock that stands until it is moved. */
  private static final class MovedClock extends Clock {
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    void move(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void sessionsExpireUnlessTheyAreTouched() {
    MovedClock clock = new MovedClock();
    try (Database db = Database.inMemory()) {
      Sessions sessions = new Sessions(db, clock, Duration.ofMinutes(30));
      Session kept = sessions.open("ada");
      Session left = sessions.open("bob");

      clock.move(Duration.ofMinutes(20));
      assertThat(sessions.touch(kept.token())).isTrue();
      clock.move(Duration.ofMinutes(20));

      assertThat(sessions.find(kept.token())).map(Session::userId).contains("ada");
      assertThat(sessions.find(left.token())).isEmpty();
      assertThat(sessions.touch(left.token())).isFalse();
      assertThat(sessions.sweep()).isEqualTo(1);
      assertThat(sessions.sweep()).isZero();
      assertThat(sessions.find(kept.token())).isPresent();
    }
  }
}
