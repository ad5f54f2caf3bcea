package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.store.StoreIndex;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableBatch;
import io.pressmark.testkit.item.TableReads;
import io.pressmark.testkit.item.Updates;
import org.junit.jupiter.api.Test;

/** What batches and entries of indexes cost in DynamoDB's capacity units. */
abstract class CapacityRulesContract extends ContractCase {

  @Test
  void aBatchRoundsForEachItem() {
    AttributeMapTable table = create();
    TableBatch writes = new TableBatch(store());
    TableReads reads = new TableReads(store());
    for (int at = 0; at < 10; at++) {
      writes.put(table.table(), item("k", at, AttributeValue.s("x".repeat(100))));
      reads.get(table.table(), key("k", at));
    }
    reads.get(table.table(), key("absent", 1));
    long before = table.table().statistics().writeUnits();
    assertThat(writes.run()).isEmpty();
    assertThat(table.table().statistics().writeUnits() - before).isEqualTo(10);
    before = table.table().statistics().readUnits();
    assertThat(reads.sendBatch()).isZero();
    assertThat(table.table().statistics().readUnits() - before).isEqualTo(11);
  }

  @Test
  void anIndexEntryThatChangesCostsOne() {
    AttributeMapTable table =
        createIndexed(
            IndexDefinition.global("byA")
                .partitionKey("a", ScalarType.S)
                .include("carried")
                .build());
    StoreIndex index = table.table().index("byA");
    table.put(item("k", 1, AttributeValue.s("x")));
    long before = index.statistics().writeUnits();
    table.update(key("k", 1), Updates.update(Updates.set("carried", AttributeValue.n(1))));
    assertThat(index.statistics().writeUnits() - before).as("carried").isEqualTo(1);
    before = index.statistics().writeUnits();
    table.update(key("k", 1), Updates.update(Updates.set("other", AttributeValue.n(1))));
    assertThat(index.statistics().writeUnits() - before).as("not carried").isZero();
  }
}
