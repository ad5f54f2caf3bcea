package io.pressmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.cli.statistics.StatisticsText;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.HotKey;
import io.pressmark.core.statistics.StoreStatistics;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.json.JsonInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statistics and the check of everything. */
final class StatsVerifyTest {
  @TempDir Path directory;

  @BeforeEach
  void makeStore() {
    SampleStore.in(directory);
  }

  @Test
  void statsShowTablesAndTheirPartitions() {
    Cli.Result result = Cli.run("stats", directory);
    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.lines().get(0))
        .startsWith("3 tables, 42 items, ")
        .matches(".*, the others \\d+ % full");
    assertThat(result.out())
        .containsSubsequence(
            "Table files (hash B): 1 item, ",
            "Table names (a=b S, a S): 1 item, ",
            "Table readings (sensor S, at N): 40 items, ",
            "4 partitions",
            "Items by partition of table 'readings'\n  partition 0 ");
  }

  @Test
  void statsAreJsonForPrograms() {
    Cli.Result result = Cli.run("stats", directory, "--json");
    assertThat(result.lines()).hasSize(1);
    JsonInput json = JsonInput.of(result.out());
    json.beginObject();
    List<String> tables = new ArrayList<>();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      if (!name.equals("tables")) {
        json.skip();
        continue;
      }
      json.beginArray();
      while (json.nextElement()) {
        json.beginObject();
        assertThat(json.nextName()).isEqualTo("table");
        tables.add(json.string());
        while (json.nextName() != null) {
          json.skip();
        }
      }
    }
    json.end();
    assertThat(tables).containsExactly("files", "names", "readings");
    assertThat(result.out())
        .startsWith("{\"items\":42,")
        .contains(
            "{\"table\":\"readings\",\"partitionKey\":{\"name\":\"sensor\",\"type\":\"S\"},"
                + "\"sortKey\":{\"name\":\"at\",\"type\":\"N\"},\"items\":40,")
        .contains("\"firstHash\":\"4000000000000000\",\"lastHash\":\"7fffffffffffffff\"");
  }

  @Test
  void hotKeysAreLabelledWithoutMovingTheCursor() {
    TableStatistics table =
        new TableStatistics(
            "readings",
            List.of(),
            List.of(
                new HotKey(AttributeValue.s("at\u001b[2Jtic"), 0, 300, 0.75),
                new HotKey(AttributeValue.n("15"), 0, 60, 0.15),
                new HotKey(AttributeValue.b(new byte[] {-1, 0}), 0, 40, 0.1)));
    StoreStatistics store = new StoreStatistics(List.of(table), 64, 64, 16_376, "PROCESS", 0);
    TableDefinition definition =
        TableDefinition.builder("readings").partitionKey("sensor", ScalarType.S).build();
    assertThat(StatisticsText.of(store, name -> definition).lines())
        .containsSubsequence(
            "Hot partition keys of table 'readings', by recent operations",
            "  at\\u{1b}[2Jtic (75 %)  ████████████████████████████████████████  300",
            "  15 (15 %)              ████████                                  60",
            "  /wA= (10 %)            █████▍                                    40");
  }

  @Test
  void aWholeStoreIsVerified() {
    Cli.Result result = Cli.run("verify", directory);
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).matches("Verified 42 items in \\d+ pages: no damage\n");
    assertThat(result.err()).isEmpty();
    assertThat(Cli.run("verify", directory, "--quiet").out()).isEmpty();
  }

  @Test
  void damageIsListedAndNeverPrintedAsData() throws IOException {
    damage("reading number 4 ");
    Cli.Result result = Cli.run("verify", directory);
    assertThat(result.lines()).hasSizeGreaterThan(1);
    assertThat(result.lines().get(0)).startsWith("Page ");
    assertThat(result.out()).containsPattern(": \\d+ damages?\n$");
    assertThat(result.exitCode()).isEqualTo(4);
    assertThat(Cli.run("verify", directory, "--quiet").lines())
        .isEqualTo(result.lines().subList(0, result.lines().size() - 1));

    Cli.Result read = Cli.run("query", directory, "readings", "-k", "sensor=attic");
    assertThat(read.exitCode()).isEqualTo(4);
    assertThat(read.err()).contains("pressmark: ").doesNotContain("\tat ");
    assertThat(read.out()).doesNotContain("reading numbes");
  }

  /** Changes a bit behind every occurrence of a text in the files of pages. */
  private void damage(String text) throws IOException {
    byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
    int found = 0;
    try (var files = Files.newDirectoryStream(directory, "e*.cm")) {
      for (Path file : files) {
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 0; at + wanted.length <= bytes.length; at++) {
          if (matches(bytes, at, wanted)) {
            bytes[at + "reading numbe".length()] ^= 1;
            found++;
          }
        }
        Files.write(file, bytes);
      }
    }
    assertThat(found).isPositive();
  }

  private static boolean matches(byte[] bytes, int at, byte[] wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (bytes[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
