package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.statistics.PartitionStatistics;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableQuery;
import io.pressmark.testkit.item.TableScan;
import io.pressmark.testkit.item.TableTransaction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a store tells about itself. */
abstract class StatisticsContract extends ContractCase {

  // Names and values of the key (k and a digit, a number), the name and the value of an attribute.
  private static final int SIZE = 2 + 2 + 2 + 2 + 1 + 5;

  private AttributeMapTable withItems(int items) {
    AttributeMapTable table = create();
    for (int i = 0; i < items; i++) {
      table.put(item("k" + i % 10, 1 + i % 9, AttributeValue.s("12345")));
    }
    return table;
  }

  @Test
  void itemsAndBytesFollowEveryWrite() {
    AttributeMapTable table = withItems(90);
    assertThat(table.table().statistics().items()).isEqualTo(90);
    assertThat(table.table().statistics().bytes()).isEqualTo(90L * SIZE);
    table.put(item("k0", 1, AttributeValue.s("1")));
    assertThat(table.table().statistics().bytes()).isEqualTo(90L * SIZE - 4);
    table.delete(key("k1", 2));
    table.delete(key("k1", 2));
    assertThat(table.table().statistics().items()).isEqualTo(89);
    assertThat(table.table().statistics().bytes()).isEqualTo(89L * SIZE - 4);
    assertThat(store().statistics().items()).isEqualTo(89);
  }

  @Test
  void readsAndWritesAreCountedByItem() {
    AttributeMapTable table = withItems(90);
    TableStatistics before = table.table().statistics();
    assertThat(before.writes()).isEqualTo(90);
    table.get(key("k0", 1));
    table.queryAll(TableQuery.of(AttributeValue.s("k1")));
    table.scanAll(TableScan.all());
    TableStatistics after = table.table().statistics();
    assertThat(after.reads() - before.reads()).isBetween(1L + 9 + 90, 1L + 9 + 90 + 2);
    assertThat(after.writes()).isEqualTo(90);
  }

  @Test
  void partitionsCoverAllHashesWithoutAGap() {
    List<PartitionStatistics> partitions = withItems(90).table().statistics().partitions();
    long next = 0;
    for (int i = 0; i < partitions.size(); i++) {
      assertThat(partitions.get(i).index()).isEqualTo(i);
      assertThat(partitions.get(i).firstHash()).isEqualTo(next);
      next = partitions.get(i).lastHash() + 1;
    }
    assertThat(next).as("behind the last hash").isZero();
    assertThat(partitions.stream().mapToLong(PartitionStatistics::items).sum()).isEqualTo(90);
  }

  @Test
  void anItemCollectionIsInOnePartition() {
    AttributeMapTable table = create();
    for (int i = 0; i < 500; i++) {
      table.put(item("k", i, AttributeValue.nul()));
    }
    assertThat(table.table().statistics().partitions())
        .filteredOn(partition -> partition.items() > 0)
        .singleElement()
        .satisfies(partition -> assertThat(partition.items()).isEqualTo(500));
  }

  @Test
  void aStoreTellsOfEachTableByName() {
    withItems(90);
    store().createTable(definition(ScalarType.S, ScalarType.N).withName("another"));
    assertThat(store().statistics().tables())
        .extracting(TableStatistics::table)
        .containsExactly("another", "things");
  }

  @Test
  void theJournalGrowsByWhatIsTransacted() {
    AttributeMapTable table = withItems(1);
    assertThat(store().statistics().durability()).isEqualTo("PROCESS");
    new TableTransaction(store())
        .put(table.table(), item("k1", 1, AttributeValue.s("x".repeat(1_000))))
        .run();
    long before = store().statistics().journalBytes();
    assertThat(before).isGreaterThan(1_000);
    new TableTransaction(store())
        .put(table.table(), item("k2", 1, AttributeValue.s("x".repeat(1_000))))
        .run();
    assertThat(store().statistics().journalBytes() - before).isBetween(1_000L, 1_200L);
  }

  @Test
  void countsSurviveAReopen() {
    assumeTrue(fixture().isDurable(), "the contents end with the store");
    withItems(90);
    reopen();
    AttributeMapTable table = new AttributeMapTable(store().table("things"));
    assertThat(table.table().count()).isEqualTo(90);
    assertThat(table.table().statistics().bytes()).isEqualTo(90L * SIZE);
  }
}
