package io.pressmark.examples.modular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application in a process of its own, everything on the module path, no flag. */
class ModulePathTest {
  /** What is on this test's class path for the test's sake only. */
  private static final List<String> OF_TESTS =
      List.of("test-classes", "junit", "opentest4j", "apiguardian", "assertj", "byte-buddy");

  @TempDir Path directory;

  @Test
  void runsOnTheModulePathWithoutFlags() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                modulePath(),
                "--module",
                "io.pressmark.examples.modular/io.pressmark.examples.modular.Notes",
                directory.resolve("notes").toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output)
        .contains("module io.pressmark.examples.modular: runs on the module path")
        .doesNotContain("WARNING");
  }

  private static String modulePath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(
            entry -> {
              Path path = Path.of(entry);
              String name = path.getFileName().toString();
              return OF_TESTS.stream().noneMatch(name::startsWith);
            })
        .collect(Collectors.joining(File.pathSeparator));
  }
}
