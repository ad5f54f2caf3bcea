package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.IndexDescription;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.store.ProvisionedThroughput;
import io.pressmark.core.store.ResourceStatus;
import io.pressmark.core.store.TableDescription;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What tables say about themselves, while they are changed and after the store is opened again. */
abstract class TableManagementContract extends ContractCase {
  private static final IndexDefinition BY_A =
      IndexDefinition.global("byA").partitionKey("a", ScalarType.S).build();

  private static final IndexDefinition LOCAL =
      IndexDefinition.local("local").sortKey("a", ScalarType.S).projectKeysOnly().build();

  private static TableDefinition things() {
    return TableDefinition.builder("things")
        .partitionKey("id", ScalarType.S)
        .sortKey("at", ScalarType.N)
        .index(LOCAL)
        .index(BY_A)
        .timeToLive("expires")
        .build();
  }

  @Test
  void aNewTableIsDescribed() {
    Instant before = Instant.now().minusMillis(1);
    store().createTable(things());
    TableDescription described = store().describe("things");
    assertThat(described.createdAt()).isBetween(before, Instant.now());
    assertThat(described.name()).isEqualTo("things");
    assertThat(described.definition()).isEqualTo(things());
    assertThat(described.timeToLive()).contains("expires");
    assertThat(described.status()).isEqualTo(ResourceStatus.ACTIVE);
    assertThat(described.items()).isZero();
    assertThat(described.bytes()).isZero();
    assertThat(described.throughput()).isEmpty();
    assertThat(described.indexes())
        .containsExactly(
            new IndexDescription(LOCAL, ResourceStatus.ACTIVE, 0, 0, Optional.empty()),
            new IndexDescription(BY_A, ResourceStatus.ACTIVE, 0, 0, Optional.empty()));
  }

  @Test
  void itemsAndBytesAreThoseOfTheMoment() {
    AttributeMapTable table = new AttributeMapTable(store().createTable(things()));
    table.put(item("k", 1, AttributeValue.s("red")));
    table.put(key("k", 2));
    TableDescription described = store().describe("things");
    assertThat(described.items()).isEqualTo(2);
    // Names and values of the key have 7 bytes, and the other attribute 1 and its text.
    assertThat(described.bytes()).isEqualTo(7 + 1 + 3 + 7);
    assertThat(described.index("byA").orElseThrow().items()).isEqualTo(1);
    assertThat(described.index("byA").orElseThrow().bytes()).isEqualTo(7 + 1 + 3);
    assertThat(described.index("none")).isEmpty();
    table.delete(key("k", 1));
    assertThat(store().describe("things").items()).isEqualTo(1);
    assertThat(store().describe("things").index("byA").orElseThrow().items()).isZero();
  }

  @Test
  void changesAreDescribed() {
    store().createTable(things());
    store().updateTimeToLive("things", Optional.empty());
    store().removeIndex("things", "byA");
    Optional<ProvisionedThroughput> some = Optional.of(new ProvisionedThroughput(3, 4));
    Optional<ProvisionedThroughput> other = Optional.of(new ProvisionedThroughput(5, 6));
    store().updateThroughput("things", some);
    IndexDefinition more =
        IndexDefinition.global("more").partitionKey("a", ScalarType.S).projectKeysOnly().build();
    store().addIndex("things", more, ProgressListener.NONE);
    store().updateThroughput("things", "more", other);
    TableDescription described = store().describe("things");
    assertThat(described.timeToLive()).isEmpty();
    assertThat(described.throughput()).isEqualTo(some);
    assertThat(described.indexes())
        .containsExactly(
            new IndexDescription(LOCAL, ResourceStatus.ACTIVE, 0, 0, Optional.empty()),
            new IndexDescription(more, ResourceStatus.ACTIVE, 0, 0, other));
  }

  @Test
  void anIndexThatIsFilledIsDescribedAsBeingMade() {
    AttributeMapTable table = create();
    for (int i = 0; i < 10; i++) {
      table.put(item("k", i, AttributeValue.s("red")));
    }
    List<TableDescription> meanwhile = new ArrayList<>();
    store()
        .addIndex(
            "things", BY_A, (phase, done, total) -> meanwhile.add(store().describe("things")));
    assertThat(meanwhile).isNotEmpty();
    assertThat(meanwhile)
        .extracting(TableDescription::status)
        .containsOnly(ResourceStatus.UPDATING);
    assertThat(meanwhile)
        .allSatisfy(
            described ->
                assertThat(described.index("byA").orElseThrow().status())
                    .isEqualTo(ResourceStatus.CREATING));
    TableDescription after = store().describe("things");
    assertThat(after.status()).isEqualTo(ResourceStatus.ACTIVE);
    assertThat(after.index("byA"))
        .hasValueSatisfying(
            index -> {
              assertThat(index.status()).isEqualTo(ResourceStatus.ACTIVE);
              assertThat(index.items()).isEqualTo(10);
            });
  }

  @Test
  void aDescriptionOutlivesTheStore() {
    AttributeMapTable table = new AttributeMapTable(store().createTable(things()));
    table.put(item("k", 1, AttributeValue.s("red")));
    store().updateThroughput("things", Optional.of(new ProvisionedThroughput(7, 8)));
    store().updateThroughput("things", "byA", Optional.of(new ProvisionedThroughput(9, 10)));
    TableDescription before = store().describe("things");
    if (fixture().isDurable()) {
      reopen();
      assertThat(store().describe("things")).isEqualTo(before);
    }
  }

  @Test
  void aTableThatIsNotThereIsNotDescribed() {
    assertThatThrownBy(() -> store().describe("things"))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining("things");
    store().createTable(things());
    store().deleteTable("things");
    assertThatThrownBy(() -> store().describe("things"))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void aTableMadeAgainBeginsAnew() {
    store().createTable(things());
    store().updateThroughput("things", Optional.of(new ProvisionedThroughput(7, 8)));
    store().deleteTable("things");
    store().createTable(things());
    assertThat(store().describe("things").throughput()).isEmpty();
  }
}
