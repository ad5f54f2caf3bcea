package io.pressmark.examples.unicode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnicodeExampleTest {
  @Test
  void storesEveryCharacterAndFindsItAgain(@TempDir Path directory) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    long stored = new UnicodeExample(directory, out).run();

    String text = bytes.toString(StandardCharsets.UTF_8);
    assertThat(stored).isBetween(140_000L, 200_000L);
    assertThat(text)
        .contains("Ω  U+03A9  GREEK CAPITAL LETTER OMEGA")
        .contains("←  U+2190  LEFTWARDS ARROW")
        .contains("¤  U+00A4  CURRENCY SIGN")
        .contains("Found all " + String.format("%,d", stored) + " characters again")
        .contains("CJK_UNIFIED_IDEOGRAPHS_EXTENSION_B");
  }
}
