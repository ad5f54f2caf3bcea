package io.pressmark.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's example does what it says, and what the README shows is the code that runs. */
class ReadmeTest {
  private static final Path PACKAGE = Path.of("io/pressmark/examples/readme");
  private static final Path TEST =
      Path.of("../testing/src/test/java/io/pressmark/examples/testing/OffersTest.java");
  private static final Path SOURCES = Path.of("src/main/java").resolve(PACKAGE);
  private static final Path GENERATED =
      Path.of("target/generated-sources/annotations").resolve(PACKAGE);
  private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void theExampleRuns(@TempDir Path directory) {
    List<Reading> readings = Readings.show(directory);

    assertThat(readings).extracting(Reading::celsius).containsExactly(23.5, 22.5, 13.5);
    assertThat(readings.get(2).note()).isEqualTo(Optional.of("window open"));
    assertThat(Readings.stored(directory)).isEqualTo(3);
    assertThat(Readings.warmest(directory))
        .extracting(Reading::celsius)
        .containsExactly(23.5, 22.5);
    assertThat(Readings.since(directory, readings.get(1).at()))
        .containsExactly(
            new Temperature(readings.get(1).at(), 22.5),
            new Temperature(readings.get(0).at(), 23.5));
  }

  @Test
  void theReadmeShowsTheCodeThatRuns() throws IOException {
    String code =
        normalized(Files.readString(SOURCES.resolve("Reading.java")))
            + normalized(Files.readString(SOURCES.resolve("Readings.java")))
            + normalized(Files.readString(SOURCES.resolve("Temperature.java")))
            + normalized(Files.readString(GENERATED.resolve("ReadingSchema.java")))
            + normalized(Files.readString(GENERATED.resolve("ReadingRepository.java")))
            + normalized(Files.readString(TEST));

    List<String> blocks = javaBlocks(Files.readString(Path.of("../../README.md")));

    assertThat(blocks).hasSize(6);
    for (String block : blocks) {
      for (String part : block.split("\n\n")) {
        assertThat(code).contains(normalized(part));
      }
    }
  }

  private static List<String> javaBlocks(String text) {
    List<String> blocks = new ArrayList<>();
    Matcher matcher = JAVA_BLOCK.matcher(text);
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }
    return blocks;
  }

  /** Lines without their indentation, which differs between a file and an excerpt. */
  private static String normalized(String code) {
    return code.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
