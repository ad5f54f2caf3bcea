package io.pressmark.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.value.AttributeValue;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The example on each annotation's page compiles without a warning, and its tables' objects become
 * items and come back.
 */
class AnnotationExamplesTest {
  private static final Path ANNOTATIONS =
      Path.of("..", "annotations", "src", "main", "java", "io", "pressmark", "annotation");

  private static final Pattern EXAMPLE = Pattern.compile("(?s)<pre>\\{@code\n(.*?)\n \\* }</pre>");

  private static final Pattern TYPE_NAME =
      Pattern.compile("\\b(?:class|record|interface|enum) (\\w+)");

  private static final Pattern TABLE =
      Pattern.compile(
          "@Table\\([^)]*\\)(?:\\s*@\\w+(?:\\([^)]*\\))?)*\\s*"
              + "public (?:sealed |final |abstract )*(?:class|record|interface) (\\w+)");

  private static final Pattern IGNORED = Pattern.compile("@Ignore \\w+ (\\w+)");

  /** Containers and enums have no use of their own to show; what is generated is no example. */
  private static final List<String> WITHOUT_EXAMPLE =
      List.of("Generated", "GlobalSecondaryIndexes", "LocalSecondaryIndexes", "Projection");

  @TestFactory
  Stream<DynamicTest> examplesRun() throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(ANNOTATIONS)) {
      files = listed.filter(file -> !file.endsWith("package-info.java")).sorted().toList();
    }
    return files.stream()
        .filter(file -> !WITHOUT_EXAMPLE.contains(nameOf(file)))
        .map(file -> DynamicTest.dynamicTest(nameOf(file), () -> run(file)));
  }

  private static void run(Path file) throws Exception {
    String example = example(Files.readString(file));
    String inPackage = "examples." + nameOf(file).toLowerCase(Locale.ROOT) + "page";
    Compilation compilation = Compiling.strictly(sources(inPackage, example));
    assertThat(compilation.diagnostics()).isEmpty();
    CompiledClasses classes = new CompiledClasses(compilation);
    List<String> ignored = IGNORED.matcher(example).results().map(found -> found.group(1)).toList();
    Matcher table = TABLE.matcher(example);
    int tables = 0;
    while (table.find()) {
      Class<?> type = classes.loadClass(inPackage + "." + table.group(1));
      Field schema = classes.loadClass(type.getName() + "Schema").getField("SCHEMA");
      for (Object item : ExampleObjects.of(type)) {
        roundTrip((ItemSchema<?>) schema.get(null), item, ignored);
      }
      tables++;
    }
    assertThat(tables)
        .as("tables in the example")
        .isPositive()
        .isEqualTo(example.split("@Table\\(", -1).length - 1);
  }

  /** Fields are compared, since not every class of the examples has {@code equals}. */
  private static <T> void roundTrip(ItemSchema<T> schema, Object item, List<String> ignored) {
    T object = schema.type().cast(item);
    Map<String, AttributeValue> stored = schema.toAttributeMap(object);
    assertThat(stored.size()).isGreaterThan(1);
    T back = schema.fromAttributeMap(stored);
    assertThat(schema.toAttributeMap(back)).isEqualTo(stored);
    assertThat(stored).doesNotContainKeys(ignored.toArray(String[]::new));
    assertThat(back)
        .usingRecursiveComparison()
        .ignoringFields(ignored.toArray(String[]::new))
        .isEqualTo(object);
  }

  private static String example(String page) {
    Matcher example = EXAMPLE.matcher(page);
    assertThat(example.find()).as("an example").isTrue();
    return example
        .group(1)
        .lines()
        .map(line -> line.replaceFirst("^ \\* ?", ""))
        .collect(Collectors.joining("\n"));
  }

  /** Each type of an example stands in a file of its own, as public types must. */
  private static List<JavaFileObject> sources(String inPackage, String example) {
    List<JavaFileObject> sources = new ArrayList<>();
    for (String type : types(example)) {
      Matcher name = TYPE_NAME.matcher(type);
      assertThat(name.find()).as(type).isTrue();
      String source =
          """
          package %s;

          import io.pressmark.annotation.*;
          import io.pressmark.core.convert.AttributeConverter;
          import java.math.BigDecimal;
          import java.time.Instant;
          import java.time.Year;
          import java.util.Currency;
          import java.util.List;
          import java.util.UUID;

          %s
          """
              .formatted(inPackage, type);
      sources.add(JavaFileObjects.forSourceString(inPackage + "." + name.group(1), source));
    }
    return sources;
  }

  /** A top-level type ends where its first brace is closed. */
  private static List<String> types(String example) {
    List<String> types = new ArrayList<>();
    StringBuilder type = new StringBuilder();
    for (String line : example.lines().toList()) {
      type.append(line).append('\n');
      long opened = type.chars().filter(c -> c == '{').count();
      long closed = type.chars().filter(c -> c == '}').count();
      if (opened > 0 && opened == closed) {
        types.add(type.toString());
        type.setLength(0);
      }
    }
    return types;
  }

  private static String nameOf(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }
}
