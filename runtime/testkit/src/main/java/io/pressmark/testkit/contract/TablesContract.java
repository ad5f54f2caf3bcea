package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ResourceInUseException;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableScan;
import org.junit.jupiter.api.Test;

/** Creating, finding and deleting tables. */
abstract class TablesContract extends ContractCase {

  private static TableDefinition simple(String name) {
    return TableDefinition.builder(name).partitionKey("id", ScalarType.S).build();
  }

  @Test
  void aNewStoreHasNoTables() {
    assertThat(store().tableNames()).isEmpty();
    assertThat(store().statistics().tables()).isEmpty();
  }

  @Test
  void aCreatedTableIsEmptyAndFoundByName() {
    StoreTable table = store().createTable(definition(ScalarType.S, ScalarType.B));
    assertThat(table.definition()).isEqualTo(definition(ScalarType.S, ScalarType.B));
    assertThat(table.count()).isZero();
    assertThat(store().table("things").definition()).isEqualTo(table.definition());
  }

  @Test
  void tableNamesAreSortedByTheirBytes() {
    for (String name : new String[] {"beta", "Beta", "_beta", "alpha", "0beta", "alpha.1"}) {
      store().createTable(simple(name));
    }
    assertThat(store().tableNames())
        .containsExactly("0beta", "Beta", "_beta", "alpha", "alpha.1", "beta");
  }

  @Test
  void aNameIsGivenOnce() {
    store().createTable(simple("twice"));
    assertThatThrownBy(() -> store().createTable(simple("twice")))
        .isInstanceOf(ResourceInUseException.class)
        .hasMessageContaining("twice");
  }

  @Test
  void aTableThatDoesNotExistIsNotFound() {
    assertThatThrownBy(() -> store().table("absent"))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining("absent");
    assertThatThrownBy(() -> store().deleteTable("absent"))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void tablesDoNotShareItems() {
    AttributeMapTable first = create();
    AttributeMapTable second =
        new AttributeMapTable(
            store().createTable(definition(ScalarType.S, ScalarType.N).withName("others")));
    first.put(item("k", 1, AttributeValue.s("first")));
    second.put(item("k", 1, AttributeValue.s("second")));
    first.delete(key("k", 1));
    assertThat(first.get(key("k", 1))).isEmpty();
    assertThat(second.get(key("k", 1))).contains(item("k", 1, AttributeValue.s("second")));
  }

  @Test
  void aDeletedTableIsGoneAndOperationsOnItAreRefused() {
    AttributeMapTable table = create();
    table.put(item("k", 1, AttributeValue.nul()));
    store().deleteTable("things");
    assertThat(store().tableNames()).isEmpty();
    assertThatThrownBy(() -> store().table("things")).isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> table.get(key("k", 1))).isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> table.put(item("k", 2, AttributeValue.nul())))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> table.scanAll(TableScan.all()))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void aTableMadeAgainIsEmptyAndMayHaveAnotherKey() {
    AttributeMapTable old = create();
    old.put(item("k", 1, AttributeValue.s("old")));
    store().deleteTable("things");
    AttributeMapTable fresh = create(ScalarType.S, ScalarType.S);
    assertThat(fresh.table().count()).isZero();
    assertThat(fresh.scanAll(TableScan.all())).isEmpty();
    assertThat(fresh.get(key(AttributeValue.s("k"), AttributeValue.s("1")))).isEmpty();
  }

  @Test
  void aTableWithoutSortKeyHasOneItemForEachPartitionKey() {
    AttributeMapTable table = new AttributeMapTable(store().createTable(simple("simple")));
    table.put(item("k", 1, AttributeValue.s("first")));
    assertThat(table.put(item("k", 2, AttributeValue.s("second")))).isPresent();
    assertThat(table.table().count()).isEqualTo(1);
    assertThat(table.get(key("k", 0))).contains(item("k", 2, AttributeValue.s("second")));
  }
}
