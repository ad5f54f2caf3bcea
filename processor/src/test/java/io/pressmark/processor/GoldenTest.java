package io.pressmark.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is generated, to the letter. After an intended change
 *
 * <pre>mvn test -pl processor -am -Dtest=GoldenTest -Dsurefire.failIfNoSpecifiedTests=false
 *     -Dpressmark.rewrite=true</pre>
 *
 * writes the expected files anew; the difference is to be read before it is committed.
 */
class GoldenTest {
  private static final Path CASES = Compiling.RESOURCES.resolve("goldens");

  @TestFactory
  Stream<DynamicTest> generatedSourcesAreAsExpected() {
    return Compiling.foldersIn(CASES).stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
  }

  private static void check(Path folder) throws IOException {
    Map<String, String> generated = generate(folder.resolve("input"));
    Path expected = folder.resolve("expected");
    if (Boolean.getBoolean("pressmark.rewrite")) {
      rewrite(expected, generated);
    }
    assertThat(generated).isEqualTo(read(expected));
    assertThat(generate(folder.resolve("input"))).as("a second run").isEqualTo(generated);
  }

  private static Map<String, String> generate(Path input) throws IOException {
    Compilation compilation = Compiling.strictly(Compiling.sourcesIn(input));
    assertThat(compilation.diagnostics()).isEmpty();
    Map<String, String> sources = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      String path = file.toUri().getPath();
      String text = file.getCharContent(false).toString();
      sources.put(path.substring(path.lastIndexOf('/') + 1), text);
    }
    return sources;
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        sources.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return sources;
  }

  private static void rewrite(Path folder, Map<String, String> sources) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> old = Files.list(folder)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Files.writeString(folder.resolve(source.getKey()), source.getValue(), StandardCharsets.UTF_8);
    }
  }
}
