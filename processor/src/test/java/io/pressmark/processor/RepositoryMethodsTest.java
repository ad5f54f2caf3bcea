package io.pressmark.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.processor.model.GeneratedNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The names that indexes cannot have are those of the other methods that repositories have. */
class RepositoryMethodsTest {
  private static final Pattern METHOD =
      Pattern.compile("^  public \\S.* (\\w+)\\(", Pattern.MULTILINE);

  @Test
  void everyMethodOfARepositoryIsKnown() throws IOException {
    Set<String> methods = new TreeSet<>();
    for (Path golden : Compiling.foldersIn(Compiling.RESOURCES.resolve("goldens"))) {
      try (var files = Files.list(golden.resolve("expected"))) {
        for (Path file : files.filter(f -> f.toString().endsWith("Repository.java")).toList()) {
          Matcher method = METHOD.matcher(Files.readString(file));
          while (method.find()) {
            if (!method.group().contains("Index ")) {
              methods.add(method.group(1));
            }
          }
        }
      }
    }
    assertThat(methods).containsExactlyInAnyOrderElementsOf(GeneratedNames.REPOSITORY_METHODS);
  }
}
