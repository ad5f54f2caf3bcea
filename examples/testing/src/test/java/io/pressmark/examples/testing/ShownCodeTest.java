package io.pressmark.examples.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The test that the page on testing shows is one that runs. */
class ShownCodeTest {
  private static final Path SOURCES = Path.of("src/test/java/io/pressmark/examples/testing");

  @Test
  void isATest() throws IOException {
    String source = Files.readString(SOURCES.resolve("OffersTest.java"));
    String shown = source.substring(source.indexOf("@PressmarkTest"));
    assertThat(Files.readString(Path.of("../../docs/testing.md")))
        .contains("```java\n" + shown + "```");
  }
}
