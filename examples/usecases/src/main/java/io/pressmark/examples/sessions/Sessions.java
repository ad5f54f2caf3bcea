package io.pressmark.examples.sessions;

import static io.pressmark.examples.sessions.SessionAttributes.EXPIRES_AT;
import static io.pressmark.examples.sessions.SessionAttributes.USER_ID;

import io.pressmark.core.Database;
import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.examples.engine.Engine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens sessions and keeps them alive. That they end is the store's work: a session whose time to
 * live is over is in no read, and no condition is true of it.
 */
public final class Sessions {
  private final SessionRepository sessions;
  private final InstantSource clock;
  private final Duration lifetime;

  /**
   * @param clock the one that the store of the database goes by
   */
  public Sessions(Database db, InstantSource clock, Duration lifetime) {
    this.sessions = new SessionRepository(db);
    this.clock = clock;
    this.lifetime = lifetime;
  }

  public Session open(String userId) {
    return sessions.put(new Session(UUID.randomUUID(), userId, clock.instant().plus(lifetime)));
  }

  public Optional<Session> find(UUID token) {
    return sessions.get(token);
  }

  /** Extends a session; false when it has expired, also if it expired only a moment ago. */
  public boolean touch(UUID token) {
    try {
      sessions
          .update(token)
          .with(EXPIRES_AT.set(clock.instant().plus(lifetime)))
          .when(USER_ID.exists())
          .execute();
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  public static void main(String... arguments) {
    try (Engine engine = Engine.inMemory(arguments)) {
      Database db = engine.database();
      Sessions sessions = new Sessions(db, InstantSource.system(), Duration.ofMinutes(30));
      Session session = sessions.open("ada");
      System.out.printf(
          "%s until %s%n",
          sessions.find(session.token()).orElseThrow().userId(), session.expiresAt());
    }
  }
}
