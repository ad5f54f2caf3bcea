package io.pressmark.examples.game;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

/**
 * A player's best score in a game. The rank sorts by points and then by player: points alone would
 * let two players with the same score overwrite each other.
 */
@Table("high-scores")
public record HighScore(
    @PartitionKey String game, @SortKey String rank, String playerId, long points) {

  /** The score of a player; points are padded, so that text sorts as numbers do. */
  public static HighScore of(String game, String playerId, long points) {
    return new HighScore(game, String.format("%012d#%s", points, playerId), playerId, points);
  }
}
