package io.pressmark.examples.sessions;

import static io.pressmark.examples.sessions.SessionAttributes.EXPIRES_AT;

import io.pressmark.core.Database;
import io.pressmark.core.error.ConditionalCheckFailedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens sessions, keeps them alive, and sweeps out those that have expired. The application asks
 * the clock; an expired session is never returned, whether it has been swept out yet or not.
 */
public final class Sessions {
  private final SessionRepository sessions;
  private final Clock clock;
  private final Duration lifetime;

  public Sessions(Database db, Clock clock, Duration lifetime) {
    this.sessions = new SessionRepository(db);
    this.clock = clock;
    this.lifetime = lifetime;
  }

  public Session open(String userId) {
    return sessions.put(new Session(UUID.randomUUID(), userId, clock.instant().plus(lifetime)));
  }

  public Optional<Session> find(UUID token) {
    Instant now = clock.instant();
    return sessions.get(token).filter(session -> session.expiresAt().isAfter(now));
  }

  /** Extends a session; false when it has expired, also if it expired only a moment ago. */
  public boolean touch(UUID token) {
    Instant now = clock.instant();
    try {
      sessions
          .update(token)
          .with(EXPIRES_AT.set(now.plus(lifetime)))
          .when(EXPIRES_AT.gt(now))
          .execute();
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  /** Deletes all sessions that have expired and returns how many that were. */
  public int sweep() {
    int swept = 0;
    for (Session session : sessions.scan().filter(EXPIRES_AT.le(clock.instant()))) {
      swept += sessions.delete(session) ? 1 : 0;
    }
    return swept;
  }

  public static void main(String[] arguments) {
    try (Database db = Database.inMemory()) {
      Sessions sessions = new Sessions(db, Clock.systemUTC(), Duration.ofMinutes(30));
      Session session = sessions.open("ada");
      System.out.printf(
          "%s until %s; swept out: %d%n",
          sessions.find(session.token()).orElseThrow().userId(),
          session.expiresAt(),
          sessions.sweep());
    }
  }
}
