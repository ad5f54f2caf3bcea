package io.pressmark.core.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.fixture.RandomValues;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

  @Test
  void lengthAndBytesAreThoseOfTheJdk() {
    RandomValues values = new RandomValues(3);
    for (int i = 0; i < 20_000; i++) {
      requireSame(values.text(30));
    }
  }

  @Test
  void everyCodePointIsWritten() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      if (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE) {
        requireSame(Character.toString(codePoint));
      }
    }
  }

  private static void requireSame(String text) {
    byte[] expected = text.getBytes(UTF_8);
    byte[] written = new byte[5 + 3 * text.length()];
    int end = Utf8.write(text, written, 5);
    if (Utf8.length(text) != expected.length
        || !Arrays.equals(written, 5, end, expected, 0, expected.length)) {
      assertThat(Arrays.copyOfRange(written, 5, end)).as("%s", text).isEqualTo(expected);
      assertThat(Utf8.length(text)).isEqualTo(expected.length);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\uD800", "\uD800b", "\uDC00", "\uDC00\uD800", "\uD800\uD800\uDC00"})
  void anUnpairedSurrogateIsRefused(String text) {
    assertThatThrownBy(() -> Utf8.length(text))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("unpaired surrogate");
    assertThatThrownBy(() -> Utf8.write(text, new byte[20], 0))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void namesHaveOneByteTo64Kilobytes() {
    assertThat(Utf8.requireName("a")).isEqualTo(1);
    assertThat(Utf8.requireName("\u20AC".repeat(21_845))).isEqualTo(65_535);
    assertThatThrownBy(() -> Utf8.requireName("")).isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> Utf8.requireName("\u20AC".repeat(21_845) + "a"))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("65536");
  }
}
