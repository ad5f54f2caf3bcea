package io.pressmark.core.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.report.Finding.Level;
import io.pressmark.core.value.AttributeValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands out is found, and nothing else is. */
final class FindingsTest {
  private static final Path PROBLEMS = Path.of("..", "..", "docs", "problems.md");
  private static final long GIGABYTE = 1L << 30;
  private static final TableDefinition DEFINITION =
      TableDefinition.builder("things").partitionKey("country", ScalarType.S).build();

  private static List<FindingCode> codes(TableReport table) {
    return table.findings().stream().map(Finding::code).toList();
  }

  private static TableReport surveyed(
      TableDefinition definition, Tables table, ItemCollections collections) {
    return new TableReport(TableSurvey.of(table.statistics(), definition, collections));
  }

  /** Collections of this many bytes each; an item has 100. */
  private static ItemCollections collections(Map<String, Long> bytes) {
    List<CollectionSize> all = new ArrayList<>();
    Map<KeyForm, Long> forms = new EnumMap<>(KeyForm.class);
    bytes.forEach(
        (key, each) -> {
          AttributeValue value = AttributeValue.s(key);
          all.add(new CollectionSize(value, each / 100, each));
          forms.merge(KeyForm.of(value), 1L, Long::sum);
        });
    all.sort((a, b) -> Long.compare(b.bytes(), a.bytes()));
    long sum = all.stream().mapToLong(CollectionSize::bytes).sum();
    return new ItemCollections(all.size(), sum / 100, sum, all, Map.of(), forms);
  }

  @Test
  void anEvenTableHasNone() {
    assertThat(Tables.withItems(5_000, 5_100, 4_900, 5_050).report().findings()).isEmpty();
    assertThat(Tables.withItems().report().findings()).isEmpty();
    assertThat(Tables.withItems(10_000).report().findings()).isEmpty();
  }

  @Test
  void aPartitionNearTheYardstickIsWarmAndBeyondItHot() {
    TableReport cool = Tables.named("things").partition(9, 2_399, 799).partition(9, 1, 1).report();
    assertThat(cool.findings()).isEmpty();
    TableReport warm = Tables.named("things").partition(9, 2_400, 0).partition(9, 1, 1).report();
    assertThat(warm.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.level()).isEqualTo(Level.WARM);
              assertThat(finding.found())
                  .isEqualTo(
                      "Partition 0 of table things takes 2,400 read units and 0.0 write units a"
                          + " second, 80.0 % of what one carries.");
              assertThat(finding.advice()).startsWith("No single key takes most of it");
            });
    TableReport hot =
        Tables.named("things")
            .partition(9, 0, 900)
            .partition(9, 0, 1_500)
            .hot("CN", 1, 9_000, 0.55)
            .report();
    assertThat(hot.findings().get(0).toString())
        .isEqualTo(
            "[pressmark:hot-partition] A partition of DynamoDB carries 3,000 read units and 1,000"
                + " write units a second. Found: Partition 1 of table things takes 0.0 read units"
                + " and 1,500 write units a second, 150 % of what one carries, most of it for the"
                + " key \"CN\"; others take 80 % or more, too: 1. Use a wider key, such as an id, and"
                + " make this the sort key; or append a shard number.");
    assertThat(hot.findings().get(0).level()).isEqualTo(Level.HOT);
  }

  @Test
  void aKeyWithAFifthOfTheOperationsIsWarmAndWithHalfOfThemHot() {
    TableReport warm =
        Tables.withItems(10, 10).hot("a", 0, 4_000, 0.25).hot("b", 1, 3_200, 0.2).report();
    assertThat(warm.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(FindingCode.HOT_KEY);
              assertThat(finding.level()).isEqualTo(Level.WARM);
              assertThat(finding.found())
                  .isEqualTo(
                      "The partition key of table things is \"a\" in 25.0 % of the recent"
                          + " operations, and \"b\" in 20.0 %: the whole table cannot go beyond"
                          + " about 12,000 read units and 4,000 write units a second.");
            });
    assertThat(Tables.withItems(10, 10).hot("a", 0, 8_000, 0.5).report().findings().get(0).level())
        .isEqualTo(Level.HOT);
    assertThat(Tables.withItems(10, 10).hot("a", 0, 8_000, 0.19).report().findings()).isEmpty();
  }

  @Test
  void aSmallSampleTellsNothingOfKeys() {
    assertThat(Tables.withItems(10, 10).hot("a", 0, 900, 0.9).report().findings()).hasSize(0);
  }

  @Test
  void fewKeysAreAProblemOfTheKey() {
    TableReport table =
        surveyed(
            DEFINITION,
            Tables.withItems(70_000, 10_000),
            collections(Map.of("CN", 7_000_000L, "DE", 1_000_000L)));
    assertThat(table.findings())
        .containsExactly(
            Finding.of(
                FindingCode.HOT_PARTITION_ENUM,
                Level.HOT,
                "things",
                "The partition key country of table things has 2 values for 80,000 items, 87.5 % of"
                    + " them under \"CN\"."));
    assertThat(
            surveyed(DEFINITION, Tables.withItems(500, 499), collections(Map.of("a", 99_900L)))
                .findings())
        .isEmpty();
  }

  @Test
  void keysThatAreDatesOrTimesAreAProblemOfTheKey() {
    TableReport dates =
        Tables.withItems(10, 10)
            .hot("2026-03-01", 0, 50, 0.1)
            .hot("2026-02-28", 0, 40, 0.1)
            .hot("2026-02-27", 0, 30, 0.1)
            .report();
    assertThat(codes(dates)).containsExactly(FindingCode.HOT_PARTITION_DATE);
    assertThat(dates.findings().get(0).found())
        .isEqualTo("The partition key of table things is a date, such as \"2026-03-01\".");
    TableReport times =
        surveyed(
            DEFINITION,
            Tables.withItems(10, 10),
            collections(
                Map.of(
                    "2026-03-01T00:00:00.000000000Z", 300L,
                    "2026-03-01T00:00:01.000000000Z", 200L,
                    "2026-03-01T00:00:02.000000000Z", 100L)));
    assertThat(codes(times)).containsExactly(FindingCode.HOT_PARTITION_TIME);
    assertThat(times.findings().get(0).found()).contains("\"2026-03-01T00:00:00.000000000Z\"");
  }

  @Test
  void someKeysThatAreDatesAreNoProblem() {
    assertThat(
            Tables.withItems(10, 10)
                .hot("2026-03-01", 0, 50, 0.1)
                .hot("2026-02-28", 0, 40, 0.1)
                .hot("c1", 0, 30, 0.1)
                .report()
                .findings())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-13-01", "2026-1-1", "12026-01-01", "2026-01-32", "2026-01-01x", "order-1"})
  void otherKeysAreNoTimes(String key) {
    assertThat(KeyForm.of(AttributeValue.s(key))).isEqualTo(KeyForm.OTHER);
  }

  @Test
  void aPartitionWithMostItemsIsTold() {
    TableReport table = Tables.withItems(100, 2_600, 100, 200).report();
    assertThat(table.findings())
        .containsExactly(
            Finding.of(
                FindingCode.UNEVEN_PARTITIONS,
                Level.HOT,
                "things",
                "Partition 1 of table things holds 86.7 % of the items, 3.5 times an even share."));
    assertThat(Tables.withItems(100, 700, 50, 50).report().findings()).isEmpty();
  }

  @Test
  void anIndexHasTheAdviceOfIndexes() {
    IndexDefinition index =
        IndexDefinition.global("by-status").partitionKey("status", ScalarType.S).build();
    TableReport report =
        new TableReport(
            TableSurvey.of(
                Tables.named("things/by-status")
                    .partition(5_000, 0, 1_000)
                    .partition(9, 0, 0)
                    .partition(9, 0, 0)
                    .partition(9, 0, 0)
                    .statistics(),
                DEFINITION,
                index));
    assertThat(codes(report)).containsExactly(FindingCode.HOT_PARTITION, FindingCode.HOT_INDEX);
    assertThat(report.findings())
        .allMatch(finding -> finding.advice().equals(FindingCode.HOT_INDEX.advice()))
        .allMatch(finding -> finding.found().startsWith("Partition 0 of index things/by-status "));
    assertThat(report.toString()).startsWith("Index things/by-status: 5,027 items, ");
  }

  @Test
  void aLargeCollectionIsToldWhereLocalIndexesLimitIt() {
    TableDefinition local =
        TableDefinition.builder("things")
            .partitionKey("id", ScalarType.S)
            .sortKey("at", ScalarType.N)
            .index(IndexDefinition.local("by-day").sortKey("day", ScalarType.S).build())
            .build();
    Tables table = Tables.withItems(10, 10);
    assertThat(surveyed(local, table, collections(Map.of("a", 7 * GIGABYTE))).findings()).isEmpty();
    assertThat(surveyed(local, table, collections(Map.of("a", 9 * GIGABYTE))).findings())
        .containsExactly(
            Finding.of(
                FindingCode.LARGE_ITEM_COLLECTION,
                Level.WARM,
                "things",
                "The items of \"a\" in table things have 9.0 GB, without their entries in local"
                    + " indexes."));
    assertThat(
            surveyed(local, table, collections(Map.of("a", 10 * GIGABYTE)))
                .findings()
                .get(0)
                .level())
        .isEqualTo(Level.HOT);
    assertThat(surveyed(DEFINITION, table, collections(Map.of("a", 11 * GIGABYTE))).findings())
        .isEmpty();
  }

  @Test
  void theWorstComesFirst() {
    PartitionReport report =
        PartitionReport.of(
            List.of(
                TableSurvey.of(
                    Tables.named("warm").partition(1, 0, 1).hot("a", 0, 9_000, 0.3).statistics()),
                TableSurvey.of(
                    Tables.named("hot").partition(1, 0, 1).hot("a", 0, 9_000, 0.8).statistics())));
    assertThat(report.findings()).extracting(Finding::table).containsExactly("hot", "warm");
  }

  @ParameterizedTest
  @EnumSource(
      value = FindingCode.class,
      names = {"HOT_PARTITION_ENUM", "HOT_PARTITION_DATE", "HOT_PARTITION_TIME", "HOT_INDEX"})
  void theCompilerSaysTheSame(FindingCode code) throws IOException {
    String page = Files.readString(PROBLEMS);
    assertThat(page)
        .contains("[pressmark:" + code.text() + "] " + code.rule() + " Found: ")
        .contains(
            ". " + code.advice() + " To keep it: @SuppressWarnings(\"pressmark:" + code.text());
  }

  @ParameterizedTest
  @EnumSource(FindingCode.class)
  void everyCodeHasARuleAndAdvice(FindingCode code) {
    assertThat(code.text()).matches("[a-z]+(-[a-z]+)+");
    assertThat(code.rule()).endsWith(".");
    assertThat(code.advice()).endsWith(".");
  }
}
