package io.pressmark.testkit.model;

import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.value.AttributeValue;
import java.math.BigDecimal;
import java.util.Random;

/**
 * The keys that random operations use: few enough that they meet again and again, and with the
 * awkward ones among them.
 */
final class KeySpace {
  static final int PARTITIONS = 24;
  static final int SORT_KEYS = 160;

  private static final String[] TEXTS = {"a", "b", "\u0000", "\u00E9", "\uFFFD", "\uD83D\uDE00"};

  private KeySpace() {}

  static AttributeValue partition(ScalarType type, int index) {
    boolean isLong = index >= PARTITIONS - 2;
    return value(type, index, isLong ? 2_040 : 0);
  }

  static AttributeValue sortKey(ScalarType type, int index) {
    boolean isLong = index >= SORT_KEYS - 12;
    return value(type, index, isLong ? 1_000 : 0);
  }

  /** The same index always gives the same value, and another one another. */
  private static AttributeValue value(ScalarType type, int index, int commonBytes) {
    Random random = new Random(index * 31L + 7);
    return switch (type) {
      case N -> number(random, index);
      case S -> {
        StringBuilder text = new StringBuilder("c".repeat(commonBytes));
        for (int left = random.nextInt(4); left > 0 && commonBytes == 0; left--) {
          text.append(TEXTS[random.nextInt(TEXTS.length)]);
        }
        yield AttributeValue.s(text.append(index).toString());
      }
      case B -> {
        byte[] bytes = new byte[commonBytes + 2];
        bytes[commonBytes] = (byte) (index * 37);
        bytes[commonBytes + 1] = (byte) index;
        yield AttributeValue.b(bytes);
      }
    };
  }

  private static AttributeValue number(Random random, int index) {
    BigDecimal number = BigDecimal.valueOf(index + 1L);
    return switch (random.nextInt(4)) {
      case 0 -> AttributeValue.n(number.negate());
      case 1 -> AttributeValue.n(number.scaleByPowerOfTen(random.nextInt(200) - 100));
      case 2 -> AttributeValue.n(number.add(new BigDecimal("0.125")));
      default -> AttributeValue.n(number);
    };
  }
}
