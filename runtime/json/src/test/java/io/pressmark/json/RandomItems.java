package io.pressmark.json;

import io.pressmark.core.value.AttributeValue;
import io.pressmark.core.value.Binary;
import io.pressmark.core.value.Numbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Random items with all types of values; the same seed gives the same items. */
final class RandomItems {
  private static final int[] RANGES = {0, 0x20, 0x80, 0x800, 0xD800, 0xE000, 0x1_0000, 0x11_0000};

  private final Random random;

  RandomItems(long seed) {
    random = new Random(seed);
  }

  /** An item with a key of {@code id} (S) and {@code at} (N), in any place among the others. */
  Map<String, AttributeValue> next() {
    Map<String, AttributeValue> item = new LinkedHashMap<>();
    fill(item, random.nextInt(6));
    item.put("at", AttributeValue.n(number()));
    fill(item, random.nextInt(6));
    item.put("id", AttributeValue.s("p" + text(10)));
    return item;
  }

  private void fill(Map<String, AttributeValue> item, int attributes) {
    for (int i = 0; i < attributes; i++) {
      item.put("x" + text(5), value(5));
    }
  }

  private AttributeValue value(int levels) {
    return switch (random.nextInt(levels > 1 ? 10 : 5)) {
      case 0 -> AttributeValue.s(text(60));
      case 1 -> AttributeValue.n(number());
      case 2 -> AttributeValue.b(bytes(60));
      case 3 -> AttributeValue.bool(random.nextBoolean());
      case 4 -> AttributeValue.nul();
      case 5 -> AttributeValue.ss(distinct(() -> text(12)));
      case 6 -> AttributeValue.ns(distinct(() -> Numbers.canonical(number())));
      case 7 -> AttributeValue.bs(distinct(() -> Binary.copyOf(bytes(12))));
      case 8 -> list(levels - 1);
      default -> map(levels - 1);
    };
  }

  private AttributeValue list(int levels) {
    List<AttributeValue> elements = new ArrayList<>();
    for (int left = random.nextInt(5); left > 0; left--) {
      elements.add(value(levels));
    }
    return AttributeValue.l(elements);
  }

  private AttributeValue map(int levels) {
    Map<String, AttributeValue> entries = new LinkedHashMap<>();
    for (int left = random.nextInt(5); left > 0; left--) {
      entries.put("n" + text(4), value(levels));
    }
    return AttributeValue.m(entries);
  }

  private <T> Set<T> distinct(Supplier<T> element) {
    int size = 1 + random.nextInt(random.nextInt(10) == 0 ? 40 : 5);
    Set<T> set = new LinkedHashSet<>();
    while (set.size() < size) {
      set.add(element.get());
    }
    return set;
  }

  /** Control characters, ASCII, and code points of two, three and four bytes in UTF-8. */
  private String text(int codePoints) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(codePoints + 1); left > 0; left--) {
      int range = random.nextInt(RANGES.length - 1);
      if (RANGES[range] == Character.MIN_SURROGATE) {
        range--;
      }
      int first = RANGES[range];
      text.appendCodePoint(first + random.nextInt(RANGES[range + 1] - first));
    }
    return text.toString();
  }

  /** 1 to 38 digits anywhere in DynamoDB's range, either sign. */
  private BigDecimal number() {
    if (random.nextInt(3) == 0) {
      return BigDecimal.valueOf(random.nextLong() >> random.nextInt(Long.SIZE));
    }
    int digits = 1 + random.nextInt(Numbers.MAX_DIGITS);
    StringBuilder text = new StringBuilder().append((char) ('1' + random.nextInt(9)));
    while (text.length() < digits) {
      text.append((char) ('0' + random.nextInt(10)));
    }
    int range = Numbers.MAX_EXPONENT - Numbers.MIN_EXPONENT + 1;
    int exponent = Numbers.MIN_EXPONENT + random.nextInt(range);
    BigDecimal number = new BigDecimal(new BigInteger(text.toString()), digits - 1 - exponent);
    return random.nextBoolean() ? number : number.negate();
  }

  private byte[] bytes(int maxLength) {
    byte[] bytes = new byte[random.nextInt(maxLength + 1)];
    random.nextBytes(bytes);
    return bytes;
  }
}
