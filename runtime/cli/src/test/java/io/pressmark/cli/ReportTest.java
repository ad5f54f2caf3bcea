package io.pressmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.cli.item.TableItems;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.json.JsonInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The partition report of a store. */
final class ReportTest {
  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";

  @TempDir static Path directory;
  private static Path store;

  @BeforeAll
  static void makeStore() {
    store = SampleStore.in(directory.resolve("store"));
    try (ChronicleItemStore open =
        ChronicleItemStore.open(store, StoreOptions.defaults().withPartitions(8))) {
      TableItems logs =
          new TableItems(
              open.createTable(
                  TableDefinition.builder("logs")
                      .partitionKey("country", ScalarType.S)
                      .sortKey("n", ScalarType.N)
                      .index(
                          IndexDefinition.global("by-level")
                              .partitionKey("level", ScalarType.S)
                              .build())
                      .build()));
      for (int i = 0; i < 1_600; i++) {
        logs.put(
            Map.of(
                "country", AttributeValue.s(i % 8 == 0 ? "DE" : "<CN>"),
                "n", AttributeValue.n(i),
                "level", AttributeValue.s("level-" + i % 4)));
      }
    }
  }

  private static Path file(String name) {
    return directory.resolve(name);
  }

  @Test
  void textHasFindingsNumbersAndCharts() {
    Cli.Result result = Cli.run("report", store);
    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.lines().get(0))
        .matches("Partition report, as of " + TIME + ": 4 tables, 1 index, 1,642 items, .*");
    assertThat(result.out())
        .containsSubsequence(
            "Table files (hash B): 1 item, ",
            "  Nothing stands out.\n",
            "Table logs (country S, n N): 1,600 items, ",
            "8 partitions, 2 partition keys",
            "  HOT   A partition key with few values makes hot partitions: all items of a value"
                + " share one.\n        Found: The partition key country of table logs has 2 values"
                + " for 1,600 items, 87.5 % of them under \"<CN>\".\n",
            "Items by partition of table 'logs'",
            "Largest item collections of table 'logs', in bytes\n  <CN> (88.4 %)  ",
            "Index logs/by-level: 1,600 items, ",
            "Table names (a=b S, a S): 1 item, ",
            "Table readings (sensor S, at N): 40 items, ");
  }

  @Test
  void statsTellOfIndexesToo() {
    assertThat(Cli.run("stats", store).out())
        .startsWith("4 tables, 1,642 items, ")
        .containsSubsequence(
            "Table logs (country S, n N): 1,600 items, ", "Index logs/by-level: 1,600 items, ");
    assertThat(Cli.run("stats", store, "--json").out())
        .startsWith("{\"items\":1642,")
        .contains("{\"index\":\"logs/by-level\",\"items\":1600,");
  }

  @Test
  void chosenTablesAreReportedOnInTheirOrder() {
    Cli.Result result = Cli.run("report", store, "-t", "readings", "--table", "files");
    assertThat(result.out())
        .containsSubsequence("2 tables, 41 items, ", "Table readings ", "Table files ")
        .doesNotContain("logs");
  }

  @Test
  void withoutAScanNothingIsSaidOfCollections() {
    Cli.Result result = Cli.run("report", store, "--no-scan", "-t", "logs");
    assertThat(result.out())
        .contains("Table logs (country S, n N): 1,600 items, ", "8 partitions\n")
        .doesNotContain("2 partition keys")
        .doesNotContain("Largest item collections");
  }

  @Test
  void htmlIsOnePage() throws IOException {
    Path page = file("report.html");
    Cli.Result result = Cli.run("report", store, "--format", "html", "-o", page);
    assertThat(result).isEqualTo(new Cli.Result(0, "Wrote the report to " + page + "\n", ""));
    assertThat(Files.readString(page))
        .startsWith("<!doctype html>")
        .endsWith("</html>\n")
        .contains("<bdi>&lt;CN&gt;</bdi>", "logs/by-level", "Global secondary index")
        .containsPattern("<time datetime=\"" + TIME + "\">")
        .doesNotContain("<CN>", "<script");
    assertThat(Cli.run("report", store, "-f", "HTML").out()).startsWith("<!doctype html>");
  }

  @Test
  void aFileIsReplacedOnlyWhenAsked() throws IOException {
    Path there = Files.writeString(file("there.txt"), "mine");
    Cli.Result refused = Cli.run("report", store, "-o", there);
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err())
        .isEqualTo("pressmark: The file " + there + " exists; --overwrite replaces it\n");
    assertThat(there).hasContent("mine");
    assertThat(Cli.run("report", store, "-q", "-o", there, "--overwrite"))
        .isEqualTo(new Cli.Result(0, "", ""));
    assertThat(Files.readString(there)).startsWith("Partition report, as of ");
  }

  @Test
  void anInterruptedReportLeavesNoFile() {
    Path page = file("stopped.html");
    Cli cli = new Cli();
    cli.stop().stop();
    Cli.Result result = cli.go("report", store, "-f", "html", "-o", page);
    assertThat(result.exitCode()).isEqualTo(130);
    assertThat(page).doesNotExist();
    assertThat(directory).isDirectoryNotContaining("glob:**.partial");
  }

  @Test
  void aTableThatIsNotThereIsNamedWithThoseThatAre() {
    Cli.Result result = Cli.run("report", store, "--table", "reading");
    assertThat(result.exitCode()).isEqualTo(5);
    assertThat(result.err())
        .isEqualTo(
            "pressmark: There is no table 'reading' in this store; its tables are: files, logs,"
                + " names, readings\n");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void anUnknownFormatIsRefused() {
    Cli.Result result = Cli.run("report", store, "--format", "pdf");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--format", "pdf", "text, html, json");
  }

  @Test
  void jsonIsOneLineWithEverything() {
    Cli.Result result = Cli.run("report", store, "--format", "json", "-t", "logs");
    assertThat(result.lines()).hasSize(1);
    assertThat(namesOf(result.out()))
        .containsExactly(
            "table",
            "partitionKey",
            "sortKey",
            "items",
            "bytes",
            "highestLoad",
            "findings",
            "spread",
            "partitions",
            "hotKeys",
            "partitionKeys",
            "largestCollections");
    assertThat(result.out())
        .containsPattern("^\\{\"time\":\"" + TIME + "\",\"tables\":\\[\\{\"table\":\"logs\",")
        .contains("{\"code\":\"hot-partition-enum\",\"level\":\"HOT\",\"rule\":\"A partition key")
        .contains("\"partitionKeys\":2,\"largestCollections\":[{\"partitionKey\":{\"S\":\"<CN>\"},")
        .contains("{\"index\":\"logs/by-level\",\"items\":1600,")
        .contains("{\"index\":7,\"items\":");
  }

  /** The names in the first table's object. */
  private static Set<String> namesOf(String json) {
    JsonInput in = JsonInput.of(json);
    in.beginObject();
    assertThat(in.nextName()).isEqualTo("time");
    in.skip();
    assertThat(in.nextName()).isEqualTo("tables");
    in.beginArray();
    assertThat(in.nextElement()).isTrue();
    in.beginObject();
    Set<String> names = new LinkedHashSet<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      names.add(name);
      in.skip();
    }
    while (in.nextElement()) {
      in.skip();
    }
    assertThat(in.nextName()).isNull();
    in.end();
    return names;
  }
}
