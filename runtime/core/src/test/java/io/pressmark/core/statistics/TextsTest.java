package io.pressmark.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.value.AttributeValue;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Keys, amounts and charts as people read them. */
final class TextsTest {
  private static String text(String key) {
    return KeyText.of(AttributeValue.s(key), 40);
  }

  @Test
  void aKeyIsShownAsItIsTyped() {
    assertThat(text("Grüße, 世界 😀")).isEqualTo("Grüße, 世界 😀");
    assertThat(text("שלום")).isEqualTo("שלום");
    assertThat(KeyText.of(AttributeValue.n("1.50"), 40)).isEqualTo("1.5");
    assertThat(KeyText.of(AttributeValue.b(new byte[] {-1, 0}), 40)).isEqualTo("/wA=");
  }

  @Test
  void whatIsUnseenIsShownByItsNumber() {
    assertThat(text("a\u001b[2Jb\n")).isEqualTo("a\\u{1b}[2Jb\\u{a}");
    assertThat(text("a\u202eb\u2066c\u200d")).isEqualTo("a\\u{202e}b\\u{2066}c\\u{200d}");
    assertThat(text("a\u2028\u00a0\ue000\uffff")).isEqualTo("a\\u{2028}\\u{a0}\\u{e000}\\u{ffff}");
    assertThat(text("z" + "\u0301".repeat(4))).isEqualTo("z\u0301\u0301\\u{301}\\u{301}");
  }

  @Test
  void aLongKeyIsCut() {
    assertThat(KeyText.of(AttributeValue.s("12345"), 5)).isEqualTo("12345");
    assertThat(KeyText.of(AttributeValue.s("123456"), 5)).isEqualTo("1234…");
    assertThat(KeyText.of(AttributeValue.s("\u0000\u0000"), 5)).isEqualTo("…");
    assertThat(KeyText.of(AttributeValue.s("😀😀😀"), 2)).isEqualTo("😀…");
    assertThat(text("x".repeat(2048))).hasSize(40);
  }

  @Test
  void noKeyLeavesAnythingUnseen() {
    long seed = 20_260_301;
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      int[] characters =
          random
              .ints(1 + random.nextInt(60), 0, Character.MAX_CODE_POINT + 1)
              .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
              .map(c -> random.nextInt(4) == 0 ? c % 0x300 : c)
              .toArray();
      String shown = text("k" + new String(characters, 0, characters.length));
      assertThat(shown.codePointCount(0, shown.length())).as("seed %d", seed).isLessThan(41);
      assertThat(shown.codePoints())
          .as("seed %d", seed)
          .allMatch(c -> c == ' ' || !Character.isSpaceChar(c) && !Character.isISOControl(c))
          .noneMatch(c -> Character.getType(c) == Character.FORMAT);
    }
  }

  @Test
  void amountsHaveCommasAndUnits() {
    assertThat(Amount.items(1)).isEqualTo("1 item");
    assertThat(Amount.items(12_345)).isEqualTo("12,345 items");
    assertThat(Amount.bytes(1_023)).isEqualTo("1,023 bytes");
    assertThat(Amount.bytes(3_482)).isEqualTo("3.4 KB");
  }

  @Test
  void sharesAndRatesAreRoundedAndNeverToNothing() {
    assertThat(Amount.percent(0)).isEqualTo("0.0 %");
    assertThat(Amount.percent(0.000_01)).isEqualTo("< 0.1 %");
    assertThat(Amount.percent(0.8749)).isEqualTo("87.5 %");
    assertThat(Amount.percent(0.9996)).isEqualTo("100 %");
    assertThat(Amount.percent(12.5)).isEqualTo("1,250 %");
    assertThat(Amount.rate(0.52)).isEqualTo("0.5");
    assertThat(Amount.rate(99.96)).isEqualTo("100");
    assertThat(Amount.rate(1_234.4)).isEqualTo("1,234");
  }

  @Test
  void barsStandInLineWhateverTheLabelsAre() {
    assertThat(BarChart.of("Title").add("世界", 2).add("e\u0301", 1).add("😀x", 0).toString())
        .isEqualTo(
            "Title\n"
                + ("  世界  " + "█".repeat(40) + "  2\n")
                + ("  e\u0301     " + "█".repeat(20) + " ".repeat(20) + "  1\n")
                + ("  😀x   " + " ".repeat(40) + "  0\n"));
  }
}
