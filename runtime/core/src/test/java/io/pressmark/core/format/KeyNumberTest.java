package io.pressmark.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.MalformedItemException;
import io.pressmark.core.fixture.RandomValues;
import io.pressmark.core.value.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyNumberTest {
  private static final String NINES = "9.9999999999999999999999999999999999999E125";

  /** Numbers of all magnitudes, and for many of them the neighbours on both sides. */
  private static List<BigDecimal> numbers() {
    RandomValues values = new RandomValues(40);
    List<BigDecimal> numbers =
        new ArrayList<>(
            List.of(
                BigDecimal.ZERO,
                new BigDecimal("1E-130"),
                new BigDecimal("-1E-130"),
                new BigDecimal(NINES),
                new BigDecimal("-" + NINES),
                BigDecimal.valueOf(Long.MAX_VALUE),
                BigDecimal.valueOf(Long.MIN_VALUE)));
    for (int i = 0; i < 3_000; i++) {
      BigDecimal number = Numbers.canonical(values.number());
      numbers.add(number);
      if (number.precision() < Numbers.MAX_DIGITS && number.scale() < 130) {
        BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-number.scale() - 1);
        addIfValid(numbers, number.add(step));
        addIfValid(numbers, number.subtract(step));
        numbers.add(number.negate());
      }
    }
    return numbers;
  }

  private static void addIfValid(List<BigDecimal> numbers, BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    int exponent = stripped.precision() - stripped.scale() - 1;
    if (stripped.signum() != 0 && stripped.precision() <= 38 && exponent >= -130) {
      numbers.add(Numbers.canonical(stripped));
    }
  }

  @Test
  void bytesSortAsNumbersDo() {
    List<BigDecimal> numbers = numbers();
    numbers.sort(null);
    for (int i = 1; i < numbers.size(); i++) {
      BigDecimal low = numbers.get(i - 1);
      BigDecimal high = numbers.get(i);
      int order = Arrays.compareUnsigned(KeyNumber.encode(low), KeyNumber.encode(high));
      assertThat(Integer.signum(order)).as("%s and %s", low, high).isEqualTo(low.compareTo(high));
    }
  }

  @Test
  void numbersComeBackExactly() {
    for (BigDecimal number : numbers()) {
      byte[] bytes = KeyNumber.encode(number);
      assertThat(bytes).hasSizeBetween(2, KeyNumber.MAX_LENGTH);
      assertThat(KeyNumber.get(bytes, 0, bytes.length)).isEqualTo(number);
    }
  }

  @Test
  void noFormIsTheBeginningOfAnother() {
    List<byte[]> forms = new ArrayList<>(numbers().stream().map(KeyNumber::encode).toList());
    forms.sort(Arrays::compareUnsigned);
    for (int i = 1; i < forms.size(); i++) {
      byte[] shorter = forms.get(i - 1);
      byte[] longer = forms.get(i);
      boolean isPrefix =
          shorter.length < longer.length
              && Arrays.equals(shorter, 0, shorter.length, longer, 0, shorter.length);
      assertThat(isPrefix).isFalse();
    }
  }

  @Test
  void longsHaveTheFormOfTheirDecimals() {
    RandomValues values = new RandomValues(41);
    for (int i = 0; i < 50_000; i++) {
      long value = values.random().nextLong() >> values.random().nextInt(64);
      if (i % 3 == 0) {
        value = value / 1_000_000 * 1_000_000;
      }
      requireSameForm(value);
    }
    for (long value : new long[] {0, 1, -1, 99, 100, 101, Long.MAX_VALUE, Long.MIN_VALUE}) {
      requireSameForm(value);
    }
  }

  private static void requireSameForm(long value) {
    byte[] form = new byte[KeyNumber.MAX_LENGTH];
    int end = KeyNumber.put(value, form, 0);
    assertThat(Arrays.copyOf(form, end))
        .as("%d", value)
        .isEqualTo(KeyNumber.encode(Numbers.canonical(BigDecimal.valueOf(value))));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 8000",
    "1, c10200",
    "10, c10b00",
    "100, c20200",
    "12.5, c10d3300",
    "0.01, c00200",
    "-1, 3efdff",
    "1E-130, 800200",
    "-1E-130, 7ffdff",
    "1E125, ff0b00"
  })
  void aNumberHasTheseBytesForEver(String number, String hex) {
    assertThat(HexFormat.of().formatHex(KeyNumber.encode(Numbers.parse(number)))).isEqualTo(hex);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "80",
        "8001",
        "c102",
        "c1ff00",
        "c100",
        "c16600",
        "c10065",
        "c16464646464646464646464646464646464646464640000",
        "c16464646464646464646464646464646464646464646400",
        "c164646464646464646464646464646464646464646400"
      })
  void otherBytesAreMalformed(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    assertThatThrownBy(() -> KeyNumber.get(bytes, 0, bytes.length))
        .isInstanceOf(MalformedItemException.class);
  }
}
