package io.pressmark.examples.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.Database;
import io.pressmark.core.store.StoreOperation;
import io.pressmark.testkit.clock.TestClock;
import io.pressmark.testkit.fault.Faults;
import io.pressmark.testkit.junit.Injected;
import io.pressmark.testkit.junit.PressmarkTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PressmarkTest
class SessionsTest {
  @Injected private Database db;
  @Injected private TestClock clock;
  private Sessions sessions;

  @BeforeEach
  void begin() {
    sessions = new Sessions(db, clock, Duration.ofMinutes(30));
  }

  @Test
  void sessionsExpireUnlessTheyAreTouched() {
    Session kept = sessions.open("ada");
    Session left = sessions.open("bob");

    clock.advance(Duration.ofMinutes(20));
    assertThat(sessions.touch(kept.token())).isTrue();
    clock.advance(Duration.ofMinutes(20));

    assertThat(sessions.find(kept.token())).map(Session::userId).contains("ada");
    assertThat(sessions.find(left.token())).isEmpty();
    assertThat(sessions.touch(left.token())).isFalse();
    // What is hidden is still there until the store gets to it, here at once.
    assertThat(db.store().deleteExpiredItems()).isEqualTo(1);
    assertThat(db.store().deleteExpiredItems()).isZero();
    assertThat(sessions.find(kept.token())).isPresent();
  }

  /** The time between what the application decides and what the store does may be the last. */
  @Test
  void aSessionThatExpiresWhileItIsTouchedStaysExpired(Faults faults) {
    Session session = sessions.open("ada");
    clock.advance(Duration.ofMinutes(29));
    faults.delay(Duration.ofMinutes(1)).of(StoreOperation.UPDATE).next();

    assertThat(sessions.touch(session.token())).isFalse();
    assertThat(sessions.find(session.token())).isEmpty();
  }
}
