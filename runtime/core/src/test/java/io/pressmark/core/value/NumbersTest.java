package io.pressmark.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.fixture.RandomValues;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  private static final String NINES = "9".repeat(38);

  @Test
  void thirtyEightDigitsPassAndThirtyNineAreRefused() {
    assertThat(Numbers.parse(NINES)).isEqualTo(new BigDecimal(NINES));
    assertThat(Numbers.parse("-0." + NINES)).isEqualTo(new BigDecimal("-0." + NINES));
    assertThatThrownBy(() -> Numbers.parse(NINES + "1"))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("39 significant digits");
    assertThatThrownBy(() -> Numbers.parse("1." + "0".repeat(37) + "1"))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void zerosAtTheEndsAreNotSignificant() {
    assertThat(Numbers.parse("000" + NINES + "000")).isEqualByComparingTo(NINES + "000");
    assertThat(Numbers.parse("1." + "0".repeat(100))).isEqualTo(BigDecimal.ONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1E-130",
        "-1E-130",
        "1.5E-130",
        "1E125",
        "9.9999999999999999999999999999999999999E125",
        "-9.9999999999999999999999999999999999999E+125",
        "0",
        "0E-500",
        "0E500"
      })
  void magnitudesInRangePass(String text) {
    assertThat(Numbers.parse(text)).isEqualByComparingTo(new BigDecimal(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1E126", "-1E126", "9.9E-131", "-1E-131", "1E2147483647", "1E-2147483647"})
  void magnitudesOutOfRangeAreRefused(String text) {
    assertThatThrownBy(() -> Numbers.parse(text)).isInstanceOf(ValidationException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1 ",
        " 1",
        "abc",
        "1e",
        "e1",
        "--1",
        "1..2",
        "NaN",
        "Infinity",
        "0x10",
        "1_000",
        "1,5",
        "1E99999999999",
        "\u0661\u0662",
        "\uFF11"
      })
  void whatIsNoNumberIsRefused(String text) {
    assertThatThrownBy(() -> Numbers.parse(text)).isInstanceOf(ValidationException.class);
  }

  @Test
  void hostileNumbersAreRefusedWithoutWork() {
    assertThatThrownBy(() -> Numbers.parse("1".repeat(10_000_000)))
        .isInstanceOf(ValidationException.class);
    BigDecimal huge = new BigDecimal(BigInteger.ONE.shiftLeft(1_000_000));
    assertThatThrownBy(() -> Numbers.canonical(huge)).isInstanceOf(ValidationException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, Integer.MIN_VALUE + 1, Integer.MAX_VALUE})
  void extremeScalesAreRefused(int scale) {
    BigDecimal number = new BigDecimal(BigInteger.valueOf(1000), scale);
    assertThatThrownBy(() -> Numbers.canonical(number)).isInstanceOf(ValidationException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "1.50, 1.5",
    "1E2, 100",
    "-0, 0",
    "0.000, 0",
    "+7, 7",
    "-12.340E1, -123.4",
    "1E-3, 0.001",
    "100, 100"
  })
  void theTextFormIsPlainAndCanonical(String given, String expected) {
    assertThat(Numbers.text(Numbers.parse(given))).isEqualTo(expected);
  }

  @Test
  void equalNumbersAreEqualObjects() {
    assertThat(Numbers.canonical(new BigDecimal("1.50")))
        .isEqualTo(Numbers.canonical(new BigDecimal("15E-1")));
    assertThat(Numbers.canonical(new BigDecimal("0.00"))).isEqualTo(BigDecimal.ZERO);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "1, 2",
    "12, 2",
    "123, 3",
    "1234, 3",
    "1000, 2",
    "-1000, 2",
    "0.001, 2",
    "1.5, 2",
    "12345678901234567890123456789012345678, 20"
  })
  void aNumberCountsOneByteForTwoDigitsAndOne(String text, int size) {
    assertThat(Numbers.size(Numbers.parse(text))).isEqualTo(size);
  }

  @Test
  void sizeOfALongIsThatOfItsDecimal() {
    RandomValues values = new RandomValues(1);
    for (int i = 0; i < 20_000; i++) {
      long value = values.random().nextLong() >> values.random().nextInt(64);
      assertThat(Numbers.size(value))
          .as("%d", value)
          .isEqualTo(Numbers.size(Numbers.canonical(BigDecimal.valueOf(value))));
    }
    assertThat(Numbers.size(Long.MIN_VALUE)).isEqualTo(11);
    assertThat(Numbers.size(0L)).isEqualTo(1);
  }

  @Test
  void fitsLongAtItsBounds() {
    assertThat(fitsLong(BigDecimal.valueOf(Long.MAX_VALUE))).isTrue();
    assertThat(fitsLong(BigDecimal.valueOf(Long.MIN_VALUE))).isTrue();
    assertThat(fitsLong(BigDecimal.valueOf(Long.MAX_VALUE).add(BigDecimal.ONE))).isFalse();
    assertThat(fitsLong(BigDecimal.valueOf(Long.MIN_VALUE).subtract(BigDecimal.ONE))).isFalse();
    assertThat(fitsLong(new BigDecimal("1E18"))).isTrue();
    assertThat(fitsLong(new BigDecimal("1E19"))).isFalse();
    assertThat(fitsLong(new BigDecimal("0.5"))).isFalse();
  }

  private static boolean fitsLong(BigDecimal number) {
    return Numbers.fitsLong(Numbers.canonical(number));
  }

  @Test
  void doublesReadBackTheSame() {
    RandomValues values = new RandomValues(2);
    for (int i = 0; i < 50_000; i++) {
      double value =
          values.random().nextGaussian() * Math.pow(10, values.random().nextInt(240) - 120);
      assertThat(Numbers.of(value).doubleValue()).isEqualTo(value);
      float single = values.random().nextFloat() * (1 << values.random().nextInt(30));
      assertThat(Numbers.of(single).floatValue()).isEqualTo(single);
    }
  }

  /** Older Java prints some of these with digits that are not needed: a key would differ. */
  @ParameterizedTest
  @CsvSource({
    "2E23, 200000000000000000000000",
    "8.41E21, 8410000000000000000000",
    "2.2E-120, 22E-121",
    "9007199254740993, 9007199254740992",
    "0.1, 0.1",
    "1.0E23, 100000000000000000000000",
    "0.30000000000000004, 0.30000000000000004"
  })
  void aDoubleIsItsShortestDecimalOnEveryJava(double value, BigDecimal expected) {
    assertThat(Numbers.of(value)).isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "1.0E10, 10000000000",
    "3.3554432E7, 33554432",
    "1.17549435E-38, 1.1754944E-38"
  })
  void aFloatIsItsShortestDecimalOnEveryJava(float value, BigDecimal expected) {
    assertThat(Numbers.of(value)).isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MAX_VALUE,
        Double.MIN_VALUE,
        1E126,
        9E-131
      })
  void doublesOutOfRangeAreRefused(double value) {
    assertThatThrownBy(() -> Numbers.of(value)).isInstanceOf(ValidationException.class);
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void floatsThatAreNotFiniteAreRefused(float value) {
    assertThatThrownBy(() -> Numbers.of(value)).isInstanceOf(ValidationException.class);
  }
}
