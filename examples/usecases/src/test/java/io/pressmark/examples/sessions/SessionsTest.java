package io.pressmark.examples.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.Database;
import io.pressmark.core.store.StoreOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class SessionsTest {
  /** A clock that stands until it is moved; the background thread of a store may look at it. */
  private static final class MovedClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-03-01T12:00:00Z");

    void move(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @Test
  void sessionsExpireUnlessTheyAreTouched() {
    MovedClock clock = new MovedClock();
    try (Database db = Database.inMemory(StoreOptions.defaults().withClock(clock))) {
      Sessions sessions = new Sessions(db, clock, Duration.ofMinutes(30));
      Session kept = sessions.open("ada");
      Session left = sessions.open("bob");

      clock.move(Duration.ofMinutes(20));
      assertThat(sessions.touch(kept.token())).isTrue();
      clock.move(Duration.ofMinutes(20));

      assertThat(sessions.find(kept.token())).map(Session::userId).contains("ada");
      assertThat(sessions.find(left.token())).isEmpty();
      assertThat(sessions.touch(left.token())).isFalse();
      // What is hidden is still there until the store gets to it, here at once.
      assertThat(db.store().deleteExpiredItems()).isEqualTo(1);
      assertThat(db.store().deleteExpiredItems()).isZero();
      assertThat(sessions.find(kept.token())).isPresent();
    }
  }
}
