package io.pressmark.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/problems.md} is what the catalogue and the bad sources of {@link ProblemsTest} say.
 *
 * <pre>mvn test -pl processor -am -Dtest=ProblemsPageTest -Dsurefire.failIfNoSpecifiedTests=false
 *     -Dpressmark.rewrite=true</pre>
 *
 * writes it anew.
 */
class ProblemsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "problems.md");

  private static final String HEAD =
      """
      # Problems

      What the compiler says about a model, by code. An error stops the build. A warning does not, \
      and `@SuppressWarnings("pressmark:<code>")` on the component, field, getter or type silences it.
      All problems of a type are reported in one compilation.

      This page is written from the processor's catalogue and its tests; see `ProblemsPageTest`.
      """;

  @Test
  void thePageIsUpToDate() throws IOException {
    String page = page();
    if (Boolean.getBoolean("pressmark.rewrite")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static String page() throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    for (ProblemCode code : ProblemCode.values()) {
      page.append("\n## ").append(code.id()).append('\n');
      page.append('\n').append(code.severity() == Severity.ERROR ? "Error. " : "Warning. ");
      page.append(code.rule()).append("\n");
      Path folder = Compiling.RESOURCES.resolve(Path.of("problems", code.id(), "bad"));
      page.append("\n```java\n").append(example(folder, code)).append("```\n");
      page.append("\n```text\n").append(message(folder, code)).append("\n```\n");
    }
    return page.toString();
  }

  /** The first bad source that has the problem, without what is the same in all of them. */
  private static String example(Path folder, ProblemCode code) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String text = Files.readString(file);
        if (text.contains("// <- " + code.id())) {
          return text.lines()
                  .filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
                  .map(line -> shortened(line.replaceFirst(" // <- .*$", "  // here")))
                  .dropWhile(String::isBlank)
                  .collect(Collectors.joining("\n"))
              + "\n";
        }
      }
    }
    throw new IllegalStateException("no bad source for " + code);
  }

  private static String message(Path folder, ProblemCode code) {
    Compilation compilation = Compiling.leniently(Compiling.sourcesIn(folder));
    List<String> messages =
        compilation.diagnostics().stream()
            .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
            .filter(message -> message.startsWith("[pressmark:" + code.id() + "]"))
            .toList();
    return shortened(messages.get(0));
  }

  /** Long names and types are only long on purpose. */
  private static String shortened(String line) {
    return line.replaceAll("(.)\\1{20,}", "$1$1$1...")
        .replaceAll("(List<){6,}", "List<List<...")
        .replaceAll(">{6,}", ">>");
  }
}
