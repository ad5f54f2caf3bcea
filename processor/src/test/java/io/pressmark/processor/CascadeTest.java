package io.pressmark.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistake is told once: all of a class together, and nothing about what follows from it. */
class CascadeTest {
  private static final Path CASES = Compiling.RESOURCES.resolve("cascades");

  /** What Error Prone sets: the compiler looks into method bodies although there are errors. */
  private static final String ATTRIBUTE_ALL = "-XDshould-stop.ifError=FLOW";

  private static final String DEFAULT = "-Xlint";

  @ParameterizedTest
  @ValueSource(strings = {DEFAULT, ATTRIBUTE_ALL})
  void severalMistakesGiveAsManyMessages(String option) {
    assertThat(errors("three-mistakes", option))
        .satisfiesExactlyInAnyOrder(
            message -> assertThat(message).startsWith("[pressmark:table-name]"),
            message -> assertThat(message).startsWith("[pressmark:key-type]").contains("open"),
            message -> assertThat(message).startsWith("[pressmark:key-type]").contains("names"),
            message -> assertThat(message).startsWith("[pressmark:type-unsupported]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {DEFAULT, ATTRIBUTE_ALL})
  void usesOfARefusedTableAreNotReported(String option) {
    assertThat(errors("usage", option))
        .satisfiesExactlyInAnyOrder(
            message -> assertThat(message).startsWith("[pressmark:type-unsupported]"),
            message -> assertThat(message).startsWith("[pressmark:type-hidden]"),
            message -> assertThat(message).startsWith("[pressmark:partition-key-missing]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {DEFAULT, ATTRIBUTE_ALL})
  void wrongIndexesAreReportedWithoutTheUsesOfTheTable(String option) {
    assertThat(errors("indexes", option))
        .satisfiesExactlyInAnyOrder(
            message -> assertThat(message).startsWith("[pressmark:index-key-unknown]"),
            message -> assertThat(message).startsWith("[pressmark:type-unsupported]"),
            message -> assertThat(message).startsWith("[pressmark:index-method-clash]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {DEFAULT, ATTRIBUTE_ALL})
  void anUnknownTypeIsReportedByTheCompilerAlone(String option) {
    assertThat(errors("half-typed", option))
        .singleElement()
        .satisfies(message -> assertThat(message).contains("cannot find symbol", "class Lin"));
  }

  @Test
  void aTypeThatAnotherProcessorMakesIsWaitedFor() {
    JavaFileObject order =
        JavaFileObjects.forSourceString(
            "test.Order",
            """
            package test;
            import io.pressmark.annotation.*;
            @Table("orders")
            record Order(@PartitionKey String id, Late late, java.util.List<Late> more) {}
            """);
    Compilation compilation =
        Compiling.compiler(
                new SourceProcessor("class First {}", "record Late(String name) {}"),
                new PressmarkProcessor())
            .compile(order);
    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.generatedSourceFile("test.OrderSchema")).isPresent();
  }

  @Test
  void aTypeThatAnotherProcessorWritesToIsAProblem() {
    JavaFileObject order =
        JavaFileObjects.forSourceString(
            "test.Outer",
            """
            package test;
            import io.pressmark.annotation.*;
            class Outer {
              @Table("firsts")
              record First(@PartitionKey String id) {}
            }
            """);
    Compilation compilation =
        Compiling.compiler(new SourceProcessor("class OuterFirstKey {}"), new PressmarkProcessor())
            .compile(order);
    assertThat(compilation.errors()).isEmpty();
    compilation =
        Compiling.compiler(
                new SourceProcessor("class OuterFirstSchema {}"), new PressmarkProcessor())
            .compile(order);
    assertThat(compilation.errors())
        .singleElement()
        .satisfies(
            error ->
                assertThat(error.getMessage(Locale.ROOT))
                    .startsWith("[pressmark:generated-type-clash]")
                    .contains("OuterFirstSchema"));
  }

  private static List<String> errors(String folder, String option) {
    Compilation compilation =
        Compiling.compiler(new PressmarkProcessor())
            .withOptions(option)
            .compile(Compiling.sourcesIn(CASES.resolve(folder)));
    return compilation.errors().stream().map(error -> error.getMessage(Locale.ROOT)).toList();
  }
}
