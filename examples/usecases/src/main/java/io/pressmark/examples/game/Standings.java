package io.pressmark.examples.game;

import io.pressmark.core.Database;
import io.pressmark.core.schema.StreamView;
import io.pressmark.core.stream.StreamPosition;
import io.pressmark.core.table.Change;
import io.pressmark.core.table.ChangeReader;
import io.pressmark.examples.engine.Engine;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps a leaderboard from the change stream of the high scores: whoever writes scores knows
 * nothing of it. The standings and the position up to which they are made are written in one
 * transaction, so that each score counts once, also when the program ends at any moment and is
 * started again.
 */
public final class Standings {
  /** A transaction has 100 actions at most, and one of them is the bookmark. */
  private static final int CHANGES = 99;

  private static final String FOLLOWER = "standings";

  private final Database db;
  private final HighScoreRepository scores;
  private final StandingRepository standings;
  private final BookmarkRepository bookmarks;

  /** Follows the scores that are written from now on, or since it followed them last. */
  public Standings(Database db) {
    this.db = db;
    this.scores = new HighScoreRepository(db);
    this.standings = new StandingRepository(db);
    this.bookmarks = new BookmarkRepository(db);
    if (scores.table().table().definition().stream().isEmpty()) {
      db.store().updateStream("high-scores", Optional.of(StreamView.NEW_IMAGE));
    }
    if (bookmarks.get(FOLLOWER).isEmpty()) {
      try (ChangeReader<HighScore> changes = scores.changes().fromTrimHorizon()) {
        bookmarks.put(new Bookmark(FOLLOWER, changes.position().token()));
      }
    }
  }

  /**
   * Takes in the scores that were written since.
   *
   * @param patience how long to wait for the first one
   * @return how many changes there were
   */
  public int follow(Duration patience) throws InterruptedException {
    StreamPosition last = StreamPosition.parse(bookmarks.get(FOLLOWER).orElseThrow().position());
    int followed = 0;
    try (ChangeReader<HighScore> changes = scores.changes().from(last).limit(CHANGES)) {
      List<Change<HighScore>> some = changes.poll(patience);
      while (!some.isEmpty()) {
        apply(some, changes.position());
        followed += some.size();
        some = changes.poll();
      }
    }
    return followed;
  }

  private void apply(List<Change<HighScore>> changes, StreamPosition behind) {
    Map<StandingKey, Standing> next = new LinkedHashMap<>();
    for (Change<HighScore> change : changes) {
      // A score that is deleted keeps its place on the board.
      change.newItem().ifPresent(score -> count(score, next));
    }
    db.transactWrite(
        tx -> {
          next.values().forEach(standing -> tx.put(standings, standing));
          tx.put(bookmarks, new Bookmark(FOLLOWER, behind.token()));
        });
  }

  private void count(HighScore score, Map<StandingKey, Standing> next) {
    StandingKey key = new StandingKey(score.game(), score.playerId());
    Standing before = next.get(key);
    if (before == null) {
      before =
          standings
              .get(key.game(), key.playerId())
              .orElseGet(() -> new Standing(key.game(), key.playerId(), 0, 0));
    }
    next.put(key, before.with(score.points()));
  }

  /** The players with the best scores of a game, best first. */
  public List<Standing> top(String game, int count) {
    return standings.byBest().query(game).descending().limit(count).toList();
  }

  public static void main(String... arguments) throws InterruptedException {
    try (Engine engine = Engine.inMemory(arguments)) {
      Database db = engine.database();
      Standings standings = new Standings(db);
      SampleGame.play(new Leaderboard(db));
      standings.follow(Duration.ofSeconds(10));
      standings
          .top("asteroids", 3)
          .forEach(
              standing -> System.out.printf("%,8d  %s%n", standing.best(), standing.playerId()));
    }
  }
}
