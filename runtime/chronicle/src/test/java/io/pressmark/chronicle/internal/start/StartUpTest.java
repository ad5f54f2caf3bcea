package io.pressmark.chronicle.internal.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.internal.memory.Memory;
import io.pressmark.chronicle.internal.pages.ChroniclePageStore;
import io.pressmark.chronicle.internal.pages.ExtentRecord;
import io.pressmark.chronicle.internal.pages.ExtentRegistry;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A process that opens a store, with no flag, on every JDK that lies beside the running one, and
 * with nothing but the jars that users get.
 */
class StartUpTest {
  /** What users get; {@code slf4j-simple} stands for their choice of logging. */
  private static final List<String> JARS =
      List.of(
          "chronicle-algorithms",
          "chronicle-bytes",
          "chronicle-core",
          "chronicle-map",
          "chronicle-threads",
          "chronicle-values",
          "chronicle-wire",
          "compiler",
          "javapoet",
          "jspecify",
          "posix",
          "pressmark-core",
          "slf4j-api",
          "slf4j-simple");

  @TempDir Path directory;

  static List<Path> javaHomes() throws IOException {
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    try (Stream<Path> homes = Files.list(own.getParent())) {
      List<Path> usable = new ArrayList<>();
      usable.add(own);
      for (Path home : homes.toList()) {
        Path real = home.toRealPath();
        if (!usable.contains(real) && Files.isExecutable(real.resolve("bin/javac")) && is17(real)) {
          usable.add(real);
        }
      }
      return usable;
    }
  }

  private static boolean is17(Path home) throws IOException {
    Path release = home.resolve("release");
    return Files.exists(release)
        && Files.readAllLines(release).stream()
            .filter(line -> line.startsWith("JAVA_VERSION=\""))
            .map(line -> line.replaceAll("[^0-9.]", "").split("\\."))
            .anyMatch(version -> Integer.parseInt(version[0]) >= 17);
  }

  @ParameterizedTest
  @MethodSource("javaHomes")
  void noFlagIsNeededAndNothingIsPrinted(Path javaHome) throws Exception {
    Result result = run(javaHome, List.of());
    assertThat(result.output).isEmpty();
    assertThat(result.exit).isZero();
  }

  @Test
  void theSwitchLeavesTheJdkAloneAndTheErrorNamesTheFlags() throws Exception {
    Path javaHome = Path.of(System.getProperty("java.home"));
    Result refused = run(javaHome, List.of("-Dpressmark.open-packages=false"));
    assertThat(refused.exit).isNotZero();
    assertThat(refused.output).contains("--add-opens=java.base/java.lang=ALL-UNNAMED");

    List<String> flags = new ArrayList<>();
    flags.add("-Dpressmark.open-packages=false");
    ChroniclePackages.PACKAGES.forEach(
        name -> flags.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
    Result flagged = run(javaHome, flags);
    assertThat(flagged.exit).as(flagged.output).isZero();
  }

  private record Result(int exit, String output) {}

  private Result run(Path javaHome, List<String> flags) throws Exception {
    Path empty = Files.createDirectory(directory.resolve("run" + System.nanoTime()));
    Path jars = Files.createDirectory(empty.resolve("jars"));
    List<String> classPath = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        classPath.add(entry);
      } else if (JARS.stream().anyMatch(path.getFileName().toString()::startsWith)) {
        classPath.add(Files.copy(path, jars.resolve(path.getFileName())).toString());
      }
    }
    List<String> command = new ArrayList<>();
    command.add(javaHome.resolve("bin/java").toString());
    command.addAll(flags);
    command.addAll(
        List.of(
            "-cp",
            classPath.stream().collect(Collectors.joining(File.pathSeparator)),
            Opener.class.getName(),
            empty.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output);
  }

  /** Opens a page store and uses a page. */
  static final class Opener {
    public static void main(String[] arguments) {
      UnsafeWarning.takeAsRead();
      List<ExtentRecord> extents = new ArrayList<>();
      ExtentRegistry registry =
          new ExtentRegistry() {
            @Override
            public List<ExtentRecord> extents() {
              return extents;
            }

            @Override
            public void register(ExtentRecord extent) {
              extents.add(extent);
            }
          };
      Path path = Path.of(arguments[0]);
      for (int i = 0; i < 2; i++) {
        try (ChroniclePageStore pages = ChroniclePageStore.open(path, 16_376, registry)) {
          int page = pages.allocate();
          Memory.putLong(pages.address(page), 1);
        }
      }
    }
  }
}
