package io.pressmark.core.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.AttributeValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The report as text. */
final class TextReportTest {
  @Test
  void aTableIsToldInFindingsNumbersAndCharts() {
    Tables table =
        Tables.named("logs")
            .partition(8_000, 30, 10)
            .partition(2_000, 10, 0)
            .hot("CN", 0, 25_600, 0.8);
    TableDefinition definition =
        TableDefinition.builder("logs").partitionKey("country", ScalarType.S).build();
    ItemCollections collections =
        new ItemCollections(
            90,
            10_000,
            1_000_000,
            List.of(new CollectionSize(AttributeValue.s("CN"), 7_000, 700_000)),
            Map.of(),
            Map.of(KeyForm.OTHER, 90L));
    PartitionReport report =
        PartitionReport.of(List.of(TableSurvey.of(table.statistics(), definition, collections)))
            .at(Instant.parse("2026-03-01T12:00:00Z"));
    assertThat(report.toString())
        .isEqualTo(
            """
            Partition report, as of 2026-03-01T12:00:00Z: 1 table, 10,000 items, 976.6 KB

            Table logs (country S): 10,000 items, 976.6 KB, 2 partitions, 90 partition keys

              HOT   A partition key that many operations are about makes a hot partition: all items of a value share one.
                    Found: The partition key country of table logs is "CN" in 80.0 % of the recent operations: the whole table cannot go beyond about 3,750 read units and 1,250 write units a second.
                    Use a wider key, such as an id, and make this the sort key; or append a shard number. [pressmark:hot-key]

              spread of                 total   fullest partition       x even   Gini
              items                    10,000   0: 80.0 %                  1.6   0.30
              bytes                  976.6 KB   0: 80.0 %                  1.6   0.30
              reads                     2,400   0: 75.0 %                  1.5   0.25
              writes                      600   0: 100 %                   2.0   0.50
              read units/s               40.0   0: 75.0 %                  1.5   0.25
              write units/s              10.0   0: 100 %                   2.0   0.50
              The busiest partition takes 1.0 % of what one of DynamoDB's carries (3,000 read, 1,000 write units/s).

            Items by partition of table 'logs'
              partition 0  ████████████████████████████████████████  8,000
              partition 1  ██████████                                2,000

            Read units/s by partition of table 'logs'
              partition 0  ████████████████████████████████████████  30
              partition 1  █████████████▍                            10

            Write units/s by partition of table 'logs'
              partition 0  ████████████████████████████████████████  10
              partition 1                                            0

            Hot partition keys of table 'logs', by recent operations
              CN (80.0 %)  ████████████████████████████████████████  25,600

            Largest item collections of table 'logs', in bytes
              CN (70.0 %)  ████████████████████████████████████████  700,000

            """);
  }

  @Test
  void aTableOfManyPartitionsStaysShort() {
    Tables table = Tables.named("logs");
    for (int i = 0; i < 4_096; i++) {
      table.partition(100 + i, 1, 1);
    }
    String text = PartitionReport.of(table.statistics()).toString();
    assertThat(text)
        .contains("Items by partition of table 'logs', the 20 largest of 4096\n  partition 4095  ");
    assertThat(text.lines().count()).isLessThan(90);
  }

  @Test
  void aStoreWithoutTablesHasAReport() {
    assertThat(PartitionReport.of(List.<TableSurvey>of()).toString())
        .isEqualTo("Partition report: 0 tables, 0 items, 0 bytes\n");
  }
}
