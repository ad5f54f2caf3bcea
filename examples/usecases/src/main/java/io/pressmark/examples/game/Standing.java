package io.pressmark.examples.game;

import io.pressmark.annotation.LocalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

/** What a player has reached in a game: the best score, and how many there are. */
@Table("standings")
@LocalSecondaryIndex(name = "byBest", sortKey = "best")
public record Standing(@PartitionKey String game, @SortKey String playerId, long best, int scores) {

  /** The standing after one more score. */
  Standing with(long points) {
    return new Standing(game, playerId, Math.max(best, points), scores + 1);
  }
}
