package io.pressmark.examples.unicode;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.Database;
import io.pressmark.endpoint.DynamoDbEndpoint;
import io.pressmark.examples.engine.Engine;
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

    long stored = UnicodeExample.in(directory, out).run();

    String text = bytes.toString(StandardCharsets.UTF_8);
    assertThat(stored).isBetween(140_000L, 200_000L);
    assertThat(text)
        .contains("Ω  U+03A9  GREEK CAPITAL LETTER OMEGA")
        .contains("←  U+2190  LEFTWARDS ARROW")
        .contains("¤  U+00A4  CURRENCY SIGN")
        .contains("Found all " + String.format("%,d", stored) + " characters again")
        .contains("CJK_UNIFIED_IDEOGRAPHS_EXTENSION_B");
  }

  @Test
  void runsOnWhatSpeaksDynamoDbsProtocol() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    try (Database served = Database.inMemory();
        DynamoDbEndpoint endpoint = DynamoDbEndpoint.start(served.store())) {
      String address = endpoint.uri().toString();

      long stored =
          new UnicodeExample(() -> Engine.inMemory("--endpoint", address), 0x3FF, out).run();

      assertThat(stored).isEqualTo(new UnicodeCharacterRepository(served).count());
      assertThat(bytes.toString(StandardCharsets.UTF_8))
          .contains("Ω  U+03A9  GREEK CAPITAL LETTER OMEGA")
          .contains("¤  U+00A4  CURRENCY SIGN")
          .contains("Found all " + String.format("%,d", stored) + " characters again");
    }
  }
}
