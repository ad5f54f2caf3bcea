package io.pressmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.core.store.StoreOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The runnable jar, as it is handed out: {@code java -jar pressmark.jar}, without any flag. The
 * build names it when it has made it.
 */
@EnabledIfSystemProperty(named = "pressmark.jar", matches = ".+")
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class PressmarkJarIT {
  @TempDir static Path directory;
  private static Path store;

  @BeforeAll
  static void makeStore() {
    store = SampleStore.in(directory.resolve("store"));
  }

  @Test
  void resultsAreOnTheOutputAndNothingOnTheErrorStream() throws Exception {
    Cli.Result stats = JarProcess.run("stats", store);
    assertThat(stats.err()).as("no warning of Java's, no log line").isEmpty();
    assertThat(stats.out()).startsWith("3 tables, 42 items, ");
    assertThat(stats.exitCode()).isZero();

    Cli.Result get = JarProcess.run("get", store, "readings", "-k", "sensor=attic", "-k", "at=4");
    assertThat(get).isEqualTo(new Cli.Result(0, SampleStore.line("attic", 4) + "\n", ""));
  }

  @Test
  void helpAndVersionAreResults() throws Exception {
    assertThat(JarProcess.run("--version").out()).startsWith("pressmark ");
    assertThat(JarProcess.run("get", "--help")).isEqualTo(Cli.run("get", "--help"));
  }

  @Test
  void usageErrorsAreNot() throws Exception {
    assertThat(JarProcess.run("tables", store))
        .isEqualTo(
            new Cli.Result(
                2,
                "",
                "pressmark: Unmatched arguments from index 0: 'tables', '"
                    + store
                    + "'\nTry 'pressmark --help' for help.\n"));
  }

  @Test
  void aMissingDirectoryIsNotMade() throws Exception {
    Path missing = directory.resolve("missing");
    assertThat(JarProcess.run("scan", missing, "readings"))
        .isEqualTo(new Cli.Result(5, "", "pressmark: There is no store in " + missing + "\n"));
    assertThat(missing).doesNotExist();
  }

  @Test
  void aStoreThatAnotherProcessHasOpenIsRefused() throws Exception {
    Path held = SampleStore.in(directory.resolve("held"));
    Cli.Result result;
    try (ChronicleItemStore open = ChronicleItemStore.open(held, StoreOptions.defaults())) {
      assertThat(open.tableNames()).isNotEmpty();
      result = JarProcess.run("stats", held);
    }
    assertThat(result.err())
        .startsWith("pressmark: The store in ")
        .contains("is open already, by process " + ProcessHandle.current().pid());
    assertThat(result.out()).isEmpty();
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(JarProcess.run("stats", held).exitCode()).isZero();
  }

  @Test
  void itServesUntilItIsTerminatedAndLeavesTheStoreWhole() throws Exception {
    Path served = directory.resolve("served");
    Process serve = JarProcess.start("serve", "--port", 0, "--data", served);
    try (BufferedReader out =
            new BufferedReader(
                new InputStreamReader(serve.getInputStream(), StandardCharsets.UTF_8));
        BufferedReader err =
            new BufferedReader(
                new InputStreamReader(serve.getErrorStream(), StandardCharsets.UTF_8))) {
      String line = out.readLine();
      assertThat(line).startsWith("Serving " + served + " at http://127.0.0.1:");
      URI uri = URI.create(line.substring(line.indexOf("http")));
      try (InputStream healthy = uri.toURL().openStream()) {
        assertThat(new String(healthy.readAllBytes(), StandardCharsets.US_ASCII))
            .startsWith("healthy: dynamodb");
      }
      Process kill = new ProcessBuilder("kill", "-TERM", Long.toString(serve.pid())).start();
      assertThat(kill.waitFor()).isZero();
      assertThat(err.readLine()).isEqualTo("pressmark: Stopping");
      assertThat(err.readLine()).as("no log line").isNull();
      assertThat(serve.waitFor()).isEqualTo(128 + 15);
    }
    assertThat(JarProcess.run("verify", served).exitCode()).isZero();
  }

  @Test
  void aDamagedStoreIsToldWithoutStackTraces() throws Exception {
    Path damaged = SampleStore.in(directory.resolve("damaged"));
    Files.write(damaged.resolve("CONTROL"), new byte[100]);
    Cli.Result result = JarProcess.run("verify", damaged);
    assertThat(result.err()).startsWith("pressmark: ").doesNotContain("\tat ");
    assertThat(result.out()).isEmpty();
    assertThat(result.exitCode()).isEqualTo(4);
  }

  @Test
  void aReaderThatWantsNoMoreIsNoError() throws Exception {
    Path large = largeStore("piped");
    Cli.Result result =
        JarProcess.shell("{ $PRESSMARK scan " + large + " items; echo $? >&2; } | head -n 1");
    assertThat(result.lines()).hasSize(1).allMatch(line -> line.startsWith("{\"Item\":{\"id\":"));
    assertThat(result.err()).isEqualTo("0\n");
    assertThat(JarProcess.run("stats", large).exitCode()).as("it was closed").isZero();
  }

  @Test
  void anInterruptTakesAwayWhatIsNotWhole() throws Exception {
    Path large = largeStore("interrupted");
    Path file = directory.resolve("items.json");
    Path partial = directory.resolve("items.json.partial");
    // A pipe in place of the file holds the export up in the middle of its first page.
    assertThat(new ProcessBuilder("mkfifo", partial.toString()).start().waitFor()).isZero();
    Process export = JarProcess.start("export", large, "items", file);
    try (InputStream begun = Files.newInputStream(partial);
        BufferedReader err =
            new BufferedReader(
                new InputStreamReader(export.getErrorStream(), StandardCharsets.UTF_8))) {
      assertThat(begun.read()).isEqualTo('{');
      // Not INT, which ^C sends: a build in the background has it ignored, and all its children
      // too.
      Process kill = new ProcessBuilder("kill", "-TERM", Long.toString(export.pid())).start();
      assertThat(kill.waitFor()).isZero();
      assertThat(err.readLine()).isEqualTo("pressmark: Stopping");
      begun.transferTo(OutputStream.nullOutputStream());
      assertThat(err.readLine()).isEqualTo("pressmark: Interrupted");
      assertThat(export.waitFor()).isEqualTo(128 + 15);
    }
    assertThat(file).doesNotExist();
    assertThat(partial).doesNotExist();
    assertThat(JarProcess.run("verify", large).exitCode()).isZero();
  }

  @Test
  void theJarIsWholeAndClean() throws IOException {
    try (JarFile jar = new JarFile(JarProcess.JAR.toFile())) {
      Set<String> names =
          jar.stream().map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new));
      assertThat(names)
          .contains(
              "META-INF/LICENSE",
              "META-INF/LICENSE.txt",
              "META-INF/NOTICE",
              "META-INF/FastDoubleParser-LICENSE",
              "META-INF/services/io.pressmark.core.store.StoreProvider",
              "META-INF/services/org.slf4j.spi.SLF4JServiceProvider")
          .noneMatch(name -> name.matches("META-INF/[^/]*\\.(SF|DSA|RSA|EC)"))
          .noneMatch(name -> name.endsWith("module-info.class"))
          .noneMatch(name -> name.startsWith("net/openhft/chronicle/analytics/"));
      String listed =
          new String(
              jar.getInputStream(jar.getEntry("META-INF/THIRD-PARTY.txt")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertThat(listedPackages(listed)).containsExactlyInAnyOrderElementsOf(libraries(names));
      assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
          .isEqualTo("io.pressmark.cli.Main");
    }
  }

  private static List<String> listedPackages(String text) {
    return text.lines()
        .filter(line -> line.contains("META-INF/LICENSE") && !line.startsWith(" "))
        .map(line -> line.split(" {2,}")[1])
        .toList();
  }

  /** The packages of the libraries in the jar, as far as they tell them apart. */
  private static Set<String> libraries(Set<String> names) {
    return names.stream()
        .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
        .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
        .map(PressmarkJarIT::library)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String library(String name) {
    String[] parts = name.split("\\.");
    boolean isThree = name.startsWith("com.") || name.startsWith("org.eclipse.");
    return parts.length == 1
        ? name
        : parts[0] + "." + parts[1] + (isThree && parts.length > 2 ? "." + parts[2] : "");
  }

  /** A store with a table of four pages of items. */
  private static Path largeStore(String name) throws Exception {
    Path large = directory.resolve(name);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      lines
          .append("{\"Item\":{\"id\":{\"N\":\"")
          .append(i)
          .append("\"},\"text\":{\"S\":\"")
          .append("x".repeat(10_000))
          .append("\"}}}\n");
    }
    Cli.Result result =
        new Cli().in(lines.toString()).go("import", large, "items", "-", "--partition-key=id:N");
    assertThat(result.exitCode()).as(result.err()).isZero();
    return large;
  }
}
