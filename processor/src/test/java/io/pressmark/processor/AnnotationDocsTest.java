package io.pressmark.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.read.AnnotationNames;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The annotations' pages name the codes they can raise, and the processor names the annotations.
 */
class AnnotationDocsTest {
  private static final Path ANNOTATIONS =
      Path.of("..", "annotations", "src", "main", "java", "io", "pressmark", "annotation");

  private static final Pattern CODE = Pattern.compile("\\{@code\\s+\\*?\\s*([a-z]+(?:-[a-z]+)+)}");

  @Test
  void theCodesTheyNameAreThoseThatExist() throws IOException {
    Set<String> named = new TreeSet<>();
    for (Path file : files()) {
      String text = Files.readString(file);
      int codes = text.indexOf("Problem codes:");
      assertThat(codes).as(file.toString()).isPositive();
      Matcher code = CODE.matcher(text.substring(codes));
      while (code.find()) {
        named.add(code.group(1));
      }
    }
    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ProblemCode.values()).map(ProblemCode::id).toList());
  }

  @Test
  void everyAnnotationNameExists() throws ReflectiveOperationException {
    for (Field field : AnnotationNames.class.getFields()) {
      if (!field.getName().equals("PACKAGE")) {
        assertThat(Class.forName((String) field.get(null)).isAnnotation()).isTrue();
      }
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(ANNOTATIONS)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .sorted()
          .toList();
    }
  }
}
