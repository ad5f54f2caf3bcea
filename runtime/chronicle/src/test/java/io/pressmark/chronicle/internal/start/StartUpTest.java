package io.pressmark.chronicle.internal.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemFormat;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ReadOutcome;
import io.pressmark.core.store.ReturnValues;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.store.WriteOutcome;
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

  @Test
  void nothingIsCompiledAtRunTime() throws Exception {
    Path javaHome = Path.of(System.getProperty("java.home"));
    Result result = run(javaHome, List.of("-Xlog:class+load:stdout"));
    assertThat(result.exit).as(result.output).isZero();
    assertThat(result.output.lines())
        .anyMatch(line -> line.contains("VanillaGlobalMutableState$$Native"))
        .noneMatch(line -> line.contains("com.sun.tools.javac.comp."));
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

  /** Makes a store with a table, and opens it again. */
  static final class Opener {
    public static void main(String[] arguments) {
      Path store = Path.of(arguments[0]).resolve("store");
      TableDefinition table =
          TableDefinition.builder("table").partitionKey("key", ScalarType.S).build();
      EncodedKey key = new EncodedKey();
      key.set("key".getBytes(StandardCharsets.UTF_8), 0, 3, 3, 0);
      EncodedItem item = new EncodedItem();
      item.set(new byte[] {ItemFormat.VERSION, 0, 0, 6}, 0, ItemFormat.HEADER);
      try (ChronicleItemStore made = ChronicleItemStore.open(store, StoreOptions.defaults())) {
        WriteOutcome outcome = new WriteOutcome().ask(ReturnValues.NONE, ReturnValues.NONE);
        made.createTable(table).put(key, item, null, outcome);
      }
      try (ChronicleItemStore again = ChronicleItemStore.open(store, StoreOptions.defaults())) {
        if (!again.table("table").get(key, new EncodedItem(), new ReadOutcome())) {
          throw new IllegalStateException("the item is not there");
        }
      }
    }
  }
}
