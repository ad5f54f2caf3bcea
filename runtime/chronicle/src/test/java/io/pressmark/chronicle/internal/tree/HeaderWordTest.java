package io.pressmark.chronicle.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class HeaderWordTest {
  private static final long LAST = (1L << 40) - 1;

  @Test
  void aWordKeepsItsParts() {
    Random random = new Random(3);
    for (int round = 0; round < 1_000; round++) {
      long generation = random.nextLong() & LAST;
      int state = random.nextInt(8);
      int copy = random.nextInt(2);
      int count = random.nextInt(HeaderWord.MAX_COUNT + 1);
      long word = HeaderWord.of(generation, state, copy, count);
      assertThat(HeaderWord.isWhole(word)).isTrue();
      assertThat(HeaderWord.generation(word)).isEqualTo(generation);
      assertThat(HeaderWord.state(word)).isEqualTo(state);
      assertThat(HeaderWord.copy(word)).isEqualTo(copy);
      assertThat(HeaderWord.count(word)).isEqualTo(count);
    }
  }

  @Test
  void ofAPageNeverUsedTheWordIsWhole() {
    assertThat(HeaderWord.isWhole(0)).isTrue();
    assertThat(HeaderWord.state(0)).isEqualTo(HeaderWord.FREE);
  }

  @Test
  void oneOrTwoChangedBitsAreFound() {
    Random random = new Random(4);
    for (int round = 0; round < 50; round++) {
      long word = HeaderWord.of(random.nextLong() & LAST, HeaderWord.LEAF, 1, random.nextInt(999));
      for (int one = 0; one < Long.SIZE; one++) {
        for (int other = 0; other < Long.SIZE; other++) {
          long changed = word ^ (1L << one | 1L << other);
          assertThat(HeaderWord.isWhole(changed)).as("bits %d and %d", one, other).isFalse();
        }
      }
    }
  }

  @Test
  void generationsGoRoundInACircle() {
    assertThat(HeaderWord.isLater(5, 4)).isTrue();
    assertThat(HeaderWord.isLater(4, 5)).isFalse();
    assertThat(HeaderWord.isLater(4, 4)).isFalse();
    long first = HeaderWord.generation(HeaderWord.changed(HeaderWord.of(LAST, 1, 0, 0), 0));
    assertThat(first).isZero();
    assertThat(HeaderWord.isLater(first, LAST)).isTrue();
    assertThat(HeaderWord.later(LAST, first)).isEqualTo(first);
  }
}
