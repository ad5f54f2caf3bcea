package io.pressmark.examples.game;

import io.pressmark.core.Database;
import io.pressmark.examples.engine.Engine;
import java.util.List;

/** Keeps players and their high scores. */
public final class Leaderboard {
  private final PlayerRepository players;
  private final HighScoreRepository scores;

  public Leaderboard(Database db) {
    players = new PlayerRepository(db);
    scores = new HighScoreRepository(db);
  }

  /** Registers a player; an id that is taken is refused. */
  public void join(Player player) {
    players.insert(player);
  }

  /** Records a score and gives the player a level for every thousand points. */
  public void score(String game, String playerId, long points) {
    scores.put(HighScore.of(game, playerId, points));
    players
        .update(playerId)
        .with(PlayerAttributes.LEVEL.add((int) (points / 1000)))
        .when(PlayerAttributes.NAME.exists())
        .execute();
  }

  /** The best scores of a game, best first. */
  public List<HighScore> top(String game, int count) {
    return scores.query(game).descending().limit(count).toList();
  }

  /** A player. */
  public Player player(String playerId) {
    return players.get(playerId).orElseThrow();
  }

  public static void main(String... arguments) {
    try (Engine engine = Engine.inMemory(arguments)) {
      Database db = engine.database();
      Leaderboard board = new Leaderboard(db);
      SampleGame.play(board);
      board
          .top("asteroids", 3)
          .forEach(
              score ->
                  System.out.printf(
                      "%,8d  %s%n", score.points(), board.player(score.playerId()).name()));
    }
  }
}
