package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.statistics.report.CollectionSize;
import io.pressmark.core.statistics.report.ItemCollections;
import io.pressmark.core.statistics.report.PartitionReport;
import io.pressmark.core.statistics.report.TableSurvey;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A scan gives the items of a collection one behind the other, so that they can be summed up. */
abstract class SurveyContract extends ContractCase {
  private static final long SEED = 20_260_301;
  private static final int TOLD = 20;

  /** Names and values of the key (k and two digits, a number of two digits), an empty attribute. */
  private static final int EMPTY = 2 + 3 + 2 + 2 + 1;

  @Test
  void collectionsAreSummedUpWhateverTheirNumber() {
    AttributeMapTable table = create();
    Random random = new Random(SEED);
    Map<String, CollectionSize> expected = new HashMap<>();
    long bytes = 0;
    for (int i = 10; i < 99; i++) {
      String id = "k" + (10 + random.nextInt(60));
      int length = random.nextInt(40_000);
      table.put(item(id, i, AttributeValue.s("x".repeat(length))));
      expected.merge(
          id,
          new CollectionSize(AttributeValue.s(id), 1, EMPTY + length),
          (a, b) ->
              new CollectionSize(a.partitionKey(), a.items() + b.items(), a.bytes() + b.bytes()));
      bytes += EMPTY + length;
    }
    List<Long> progress = new ArrayList<>();
    ItemCollections found =
        TableSurvey.reading(table.table(), progress::add).collections().orElseThrow();
    assertThat(found.count()).as("seed %d", SEED).isEqualTo(expected.size());
    assertThat(found.items()).isEqualTo(89);
    assertThat(found.bytes()).as("seed %d", SEED).isEqualTo(bytes);
    assertThat(found.largest())
        .as("seed %d", SEED)
        .isEqualTo(
            expected.values().stream()
                .sorted(Comparator.comparingLong(CollectionSize::bytes).reversed())
                .limit(TOLD)
                .toList());
    assertThat(progress).hasSizeGreaterThan(1).isSorted().endsWith(89L);
  }

  @Test
  void theSurveyIsNotAmongItsOwnReads() {
    AttributeMapTable table = create();
    table.put(item("k", 1, AttributeValue.nul()));
    TableSurvey survey = TableSurvey.reading(table.table(), items -> {});
    assertThat(survey.statistics().reads()).isZero();
    assertThat(survey.definition()).contains(table.table().definition());
    assertThat(TableSurvey.of(table.table()).collections()).isEmpty();
  }

  @Test
  void anEmptyTableHasNoCollections() {
    ItemCollections found =
        TableSurvey.reading(create().table(), items -> {}).collections().orElseThrow();
    assertThat(found.count()).isZero();
    assertThat(found.largest()).isEmpty();
  }

  @Test
  void anIndexIsSurveyedByItsOwnPartitions() {
    IndexDefinition byA = IndexDefinition.global("by-a").partitionKey("a", ScalarType.S).build();
    AttributeMapTable table =
        new AttributeMapTable(
            store()
                .createTable(
                    TableDefinition.builder("indexed")
                        .partitionKey("id", ScalarType.S)
                        .sortKey("at", ScalarType.N)
                        .index(byA)
                        .build()));
    table.put(item("k", 1, AttributeValue.s("x")));
    table.put(key("k", 2));
    TableSurvey survey = TableSurvey.of(table.table().index("by-a"));
    assertThat(survey.index()).contains(byA);
    assertThat(survey.statistics().items()).isEqualTo(1);
    assertThat(survey.definition()).contains(table.table().definition());
    assertThat(store().statistics().tables())
        .extracting(TableStatistics::table)
        .containsExactly("indexed", "indexed/by-a");
    assertThat(survey.statistics().isIndex()).isTrue();
    assertThat(store().statistics().items()).as("without the index's entries").isEqualTo(2);
    assertThat(PartitionReport.of(store().statistics()).toString())
        .startsWith("Partition report: 1 table, 1 index, 2 items, ");
  }
}
