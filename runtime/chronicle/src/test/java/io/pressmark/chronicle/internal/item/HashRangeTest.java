package io.pressmark.chronicle.internal.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashRangeTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 7, 64, 1000, 1024, 999_983, 1_000_000})
  void partsAdjoinAndCoverEveryHash(int parts) {
    long next = 0;
    for (int i = 0; i < parts; i++) {
      HashRange part = HashRange.part(i, parts);
      assertThat(part.first()).isEqualTo(next);
      assertThat(Long.compareUnsigned(part.first(), part.last())).isLessThanOrEqualTo(0);
      next = part.last() + 1;
    }
    assertThat(next).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 1024})
  void partsOfAPowerOfTwoAreEqual(int parts) {
    long width = HashRange.part(0, parts).last() + 1;
    for (int i = 0; i < parts; i++) {
      HashRange part = HashRange.part(i, parts);
      assertThat(part.last() - part.first() + 1).isEqualTo(width);
    }
  }
}
