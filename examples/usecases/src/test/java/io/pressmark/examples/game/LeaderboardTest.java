package io.pressmark.examples.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.Database;
import io.pressmark.core.error.ConditionalCheckFailedException;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeaderboardTest {
  @Test
  void ranksScoresFromTheBestDown() {
    try (Database db = Database.inMemory()) {
      Leaderboard board = new Leaderboard(db);
      SampleGame.play(board);

      assertThat(board.top("asteroids", 3))
          .extracting(HighScore::playerId)
          .containsExactly("p2", "p3", "p1");
      assertThat(board.top("tetris", 10)).hasSize(1);
      assertThat(board.player("p2").level()).isEqualTo(1 + 9 + 31);
    }
  }

  @Test
  void refusesAPlayerIdThatIsTaken() {
    try (Database db = Database.inMemory()) {
      Leaderboard board = new Leaderboard(db);
      SampleGame.play(board);
      Player again = new Player("p1", "Alan", 1, Instant.EPOCH, Set.of());

      assertThatThrownBy(() -> board.join(again))
          .isInstanceOf(ConditionalCheckFailedException.class);
      assertThat(board.player("p1").name()).isEqualTo("Ada");
    }
  }

  @Test
  void doesNotCreateAPlayerByAScore() {
    try (Database db = Database.inMemory()) {
      Leaderboard board = new Leaderboard(db);

      assertThatThrownBy(() -> board.score("asteroids", "nobody", 5))
          .isInstanceOf(ConditionalCheckFailedException.class);
    }
  }
}
