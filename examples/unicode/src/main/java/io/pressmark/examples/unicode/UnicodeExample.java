package io.pressmark.examples.unicode;

import static io.pressmark.examples.unicode.UnicodeCharacterAttributes.CATEGORY;
import static io.pressmark.examples.unicode.UnicodeCharacterAttributes.CODE_POINT;

import io.pressmark.core.statistics.BarChart;
import io.pressmark.examples.engine.Engine;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Stores every assigned character of Unicode with its name, asks some questions, reopens the store
 * and finds everything again, and shows how the items spread.
 *
 * <p>Run without arguments it uses a temporary directory and removes it; an argument names a
 * directory to keep. With {@code --endpoint URI} it runs on what speaks DynamoDB's protocol there.
 */
public final class UnicodeExample {
  private static final int LARGEST_BLOCKS = 12;

  private final Supplier<Engine> engines;
  private final int lastCodePoint;
  private final PrintStream out;

  /**
   * @param engines opens the store, twice
   * @param lastCodePoint the last character to store
   */
  UnicodeExample(Supplier<Engine> engines, int lastCodePoint, PrintStream out) {
    this.engines = engines;
    this.lastCodePoint = lastCodePoint;
    this.out = out;
  }

  /** An example with all characters. */
  static UnicodeExample in(Path directory, PrintStream out, String... arguments) {
    return new UnicodeExample(
        () -> Engine.open(directory, arguments), Character.MAX_CODE_POINT, out);
  }

  public static void main(String... arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> others = Engine.others(arguments);
    if (!others.isEmpty()) {
      in(Path.of(others.get(0)), out, arguments).run();
      return;
    }
    Path directory = Files.createTempDirectory("pressmark-unicode");
    try {
      in(directory, out, arguments).run();
    } finally {
      delete(directory);
    }
  }

  /** Runs all of it and returns the number of characters. */
  long run() {
    out.printf("Unicode characters of Java %s%n%n", Runtime.version().feature());
    long stored;
    try (Engine engine = engines.get()) {
      UnicodeCharacterRepository characters = new UnicodeCharacterRepository(engine.database());
      stored = load(characters);
      ask(characters);
    }
    long start = System.nanoTime();
    try (Engine engine = engines.get()) {
      UnicodeCharacterRepository characters = new UnicodeCharacterRepository(engine.database());
      out.printf("%nReopened in %s%n", since(start));
      verify(characters, stored);
      showDistribution(characters);
    }
    return stored;
  }

  private long load(UnicodeCharacterRepository characters) {
    int[] codePoints =
        IntStream.rangeClosed(0, lastCodePoint).filter(UnicodeCharacter::isCharacter).toArray();
    ProgressBar progress = new ProgressBar(out, "Storing", codePoints.length);
    long start = System.nanoTime();
    for (int codePoint : codePoints) {
      characters.put(UnicodeCharacter.of(codePoint));
      progress.step();
    }
    long nanos = System.nanoTime() - start;
    out.printf(
        "%,d characters stored in %s: %,.0f a second%n",
        codePoints.length, since(start), codePoints.length / (nanos / 1e9));
    return codePoints.length;
  }

  private void ask(UnicodeCharacterRepository characters) {
    ask("Ω by its key", () -> characters.get("GREEK", 0x3A9).stream());
    ask(
        "Arrows from U+2190, the first 4",
        () -> characters.query("ARROWS").where(CODE_POINT.ge(0x2190)).limit(4).stream());
    ask(
        "Emoticons, the last 3",
        () -> characters.query("EMOTICONS").descending().limit(3).stream());
    ask(
        "Currency symbols among U+00A0 to U+00AF",
        () ->
            characters
                .query("LATIN_1_SUPPLEMENT")
                .where(CODE_POINT.between(0xA0, 0xAF))
                .filter(CATEGORY.eq("Sc"))
                .stream());
  }

  private interface Question {
    Stream<UnicodeCharacter> answer();
  }

  private void ask(String text, Question question) {
    long start = System.nanoTime();
    List<UnicodeCharacter> answer = question.answer().toList();
    out.printf("%n%s (%s)%n", text, since(start));
    answer.forEach(character -> out.println("  " + character.describe()));
  }

  private void verify(UnicodeCharacterRepository characters, long stored) {
    long start = System.nanoTime();
    long found = 0;
    for (UnicodeCharacter character : characters.scan()) {
      if (!character.equals(UnicodeCharacter.of(character.codePoint()))) {
        throw new IllegalStateException("Not as it was stored: " + character.describe());
      }
      found++;
    }
    if (found != stored) {
      throw new IllegalStateException("Stored " + stored + " characters and found " + found);
    }
    out.printf(
        "Found all %,d characters again, each as it was stored (%s)%n%n", found, since(start));
  }

  private void showDistribution(UnicodeCharacterRepository characters) {
    Map<String, Long> byBlock = new HashMap<>();
    characters.scan().forEach(character -> byBlock.merge(character.block(), 1L, Long::sum));
    BarChart blocks =
        BarChart.of(
            "Items by partition key: the largest " + LARGEST_BLOCKS + " of " + byBlock.size());
    byBlock.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(LARGEST_BLOCKS)
        .forEach(block -> blocks.add(block.getKey(), block.getValue()));
    out.println(blocks);
    out.println(BarChart.ofItems(characters.statistics()));
    out.println(
        "One block is one item collection and stays in one partition: a few large blocks make the"
            + " partitions uneven.");
  }

  private static String since(long start) {
    return String.format("%,.1f ms", (System.nanoTime() - start) / 1e6);
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      paths
          .sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
