package io.pressmark.examples.game;

import java.time.Instant;
import java.util.Set;

/** A few players and scores to show. */
final class SampleGame {
  private static final Instant JOINED = Instant.parse("2026-03-01T09:00:00Z");

  private SampleGame() {}

  static void play(Leaderboard board) {
    board.join(new Player("p1", "Ada", 1, JOINED, Set.of("early")));
    board.join(new Player("p2", "Grace", 1, JOINED, Set.of()));
    board.join(new Player("p3", "Edsger", 1, JOINED, Set.of("early", "tester")));
    board.score("asteroids", "p1", 12_500);
    board.score("asteroids", "p2", 9_900);
    board.score("asteroids", "p3", 12_500);
    board.score("asteroids", "p2", 31_000);
    board.score("tetris", "p1", 1_000_000);
  }
}
