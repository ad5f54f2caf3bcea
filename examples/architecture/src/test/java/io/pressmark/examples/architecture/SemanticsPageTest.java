package io.pressmark.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Behind every rule on {@code docs/semantics.md} stands a test, and each that it names is there.
 */
class SemanticsPageTest {
  private static final Path PROJECT = project();

  private static Path project() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docs/semantics.md"))) {
      Path parent = folder.getParent();
      if (parent == null) {
        throw new IllegalStateException("docs/semantics.md is in no folder around this module");
      }
      folder = parent;
    }
    return folder;
  }

  @Test
  void everyTestThatThePageNamesIsThere() throws IOException {
    TestSources sources = TestSources.read(PROJECT);
    List<String> missing = new ArrayList<>();
    for (RulesPage.Rule rule : RulesPage.read(PROJECT.resolve("docs/semantics.md"))) {
      for (RulesPage.Reference test : rule.tests()) {
        if (!sources.has(test.type(), test.method())) {
          missing.add("line " + rule.line() + ": " + test);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyRuleOfThePageHasATest() throws IOException {
    List<RulesPage.Rule> rules = RulesPage.read(PROJECT.resolve("docs/semantics.md"));
    assertThat(rules).hasSizeGreaterThan(100);
    assertThat(rules).filteredOn(rule -> rule.tests().isEmpty()).isEmpty();
  }

  @Test
  void aMissingTestWouldBeFound() {
    List<RulesPage.Rule> rules =
        RulesPage.parse(
            List.of(
                "Text with `Some.code`, and no rule.",
                "| rule | shown by |",
                "|---|---|",
                "| `1.0` is `1`. | `OneTest.oneIsOne`, `not a test` |",
                "| Nothing shows this. | |"));
    assertThat(rules)
        .containsExactly(
            new RulesPage.Rule(
                4,
                "`1.0` is `1`.",
                List.of(
                    new RulesPage.Reference("OneTest", "oneIsOne"),
                    new RulesPage.Reference("not a test", ""))),
            new RulesPage.Rule(5, "Nothing shows this.", List.of()));
  }

  @Test
  void onlyMethodsThatAreRunAreTests() {
    assertThat(
            TestSources.methodsOf(
                """
                @Test
                void first() {}

                private static void helper() {}

                @ParameterizedTest
                @ValueSource(strings = {"a", "void"})
                void second(String text) throws IOException {}
                """))
        .containsExactlyInAnyOrder("first", "second");
  }
}
