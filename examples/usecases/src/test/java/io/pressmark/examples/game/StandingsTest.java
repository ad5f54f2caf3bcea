package io.pressmark.examples.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pressmark.core.Database;
import io.pressmark.core.table.Change;
import io.pressmark.core.table.ChangeReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StandingsTest {
  @TempDir Path directory;

  @Test
  void everyScoreCountsOnceAlsoWhenTheProgramIsStartedAgain() throws InterruptedException {
    try (Database db = Database.open(directory)) {
      Standings standings = new Standings(db);
      SampleGame.play(new Leaderboard(db));
      assertThat(standings.follow(Duration.ZERO)).isEqualTo(5);
      assertThat(standings.follow(Duration.ZERO)).isZero();
      assertThat(standings.top("asteroids", 10))
          .extracting(Standing::playerId, Standing::best, Standing::scores)
          .startsWith(tuple("p2", 31_000L, 2))
          .containsExactlyInAnyOrder(
              tuple("p2", 31_000L, 2), tuple("p1", 12_500L, 1), tuple("p3", 12_500L, 1));
      new HighScoreRepository(db).put(HighScore.of("asteroids", "p1", 99));
    }
    try (Database db = Database.open(directory)) {
      Standings standings = new Standings(db);
      assertThat(standings.follow(Duration.ZERO)).isEqualTo(1);
      assertThat(standings.top("asteroids", 10))
          .filteredOn(standing -> standing.playerId().equals("p1"))
          .containsExactly(new Standing("asteroids", "p1", 12_500, 2));
    }
  }

  @Test
  void manyScoresComeInSeveralTransactions() throws InterruptedException {
    try (Database db = Database.inMemory()) {
      Standings standings = new Standings(db);
      HighScoreRepository scores = new HighScoreRepository(db);
      for (int i = 0; i < 500; i++) {
        scores.put(HighScore.of("tetris", "player" + i % 250, 1_000L + i));
      }
      assertThat(standings.follow(Duration.ZERO)).isEqualTo(500);
      assertThat(standings.top("tetris", 1_000)).hasSize(250).allMatch(each -> each.scores() == 2);
      assertThat(standings.top("tetris", 1).get(0).best()).isEqualTo(1_499);
    }
  }

  @Test
  void aReaderHasTypedObjectsAndWaits() throws InterruptedException {
    try (Database db = Database.inMemory()) {
      Standings standings = new Standings(db);
      HighScoreRepository scores = new HighScoreRepository(db);
      ChangeReader<HighScore> changes = scores.changes().fromLatest();
      assertThat(changes.poll(Duration.ofMillis(1))).isEmpty();
      HighScore score = HighScore.of("tetris", "p9", 7);
      Thread writer = new Thread(() -> scores.put(score));
      writer.start();
      List<Change<HighScore>> found = changes.poll(Duration.ofSeconds(50));
      writer.join();
      assertThat(found).hasSize(1);
      assertThat(found.get(0).newItem()).contains(score);
      assertThat(found.get(0).oldItem()).isEmpty();
      assertThat(found.get(0).key()).containsOnlyKeys("game", "rank");
      changes.close();
      assertThat(standings.follow(Duration.ZERO)).isEqualTo(1);
    }
  }
}
