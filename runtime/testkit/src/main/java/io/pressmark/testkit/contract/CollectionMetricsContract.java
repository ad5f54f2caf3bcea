package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.format.AttributeMaps;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.store.ItemCollectionMetrics;
import io.pressmark.core.store.ReturnValues;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.store.WriteAction;
import io.pressmark.core.store.WriteOutcome;
import io.pressmark.core.value.AttributeValue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What writes tell of the sizes of item collections. */
abstract class CollectionMetricsContract extends ContractCase {
  private static final ItemCollectionMetrics SMALL = new ItemCollectionMetrics(0, 1);

  private final WriteOutcome outcome = new WriteOutcome();

  private StoreTable create(IndexDefinition index) {
    return createIndexed(index).table();
  }

  private StoreTable createWithLocalIndex() {
    return create(IndexDefinition.local("byA").sortKey("a", ScalarType.S).build());
  }

  private static EncodedKey encoded() {
    return EncodedKeys.of(definition(ScalarType.S, ScalarType.N), key("k", 1));
  }

  private static EncodedItem item(StoreTable table) {
    ItemWriter writer =
        new ItemWriter().begin(NameBinding.untyped(table.names(), table.definition()));
    EncodedKey key = encoded();
    return AttributeMaps.writeItem(
        item("k", 1, AttributeValue.s("x")), table.definition(), key, writer);
  }

  private WriteOutcome asked() {
    return outcome.ask(ReturnValues.NONE, ReturnValues.NONE).askCollectionMetrics();
  }

  @Test
  void everyKindOfWriteTellsTheRangeOfItsCollection() {
    StoreTable table = createWithLocalIndex();
    table.put(encoded(), item(table), null, asked());
    assertThat(outcome.collectionMetrics()).contains(SMALL);
    table.delete(encoded(), null, asked());
    assertThat(outcome.collectionMetrics()).contains(SMALL);
    store().transactWrite(List.of(WriteAction.put(table, encoded(), item(table), null, asked())));
    assertThat(outcome.collectionMetrics()).contains(SMALL);
    store().batchWrite(List.of(WriteAction.delete(table, encoded(), null, asked())));
    assertThat(outcome.collectionMetrics()).contains(SMALL);
  }

  @Test
  void theyAreToldWhenAskedForOnly() {
    StoreTable table = createWithLocalIndex();
    table.put(encoded(), item(table), null, asked());
    table.put(encoded(), item(table), null, outcome.ask(ReturnValues.NONE, ReturnValues.NONE));
    assertThat(outcome.collectionMetrics()).isEmpty();
  }

  @Test
  void aTableWithoutLocalIndexesHasNone() {
    StoreTable table =
        create(IndexDefinition.global("byA").partitionKey("a", ScalarType.S).build());
    table.put(encoded(), item(table), null, asked());
    assertThat(outcome.collectionMetrics()).isEmpty();
  }
}
