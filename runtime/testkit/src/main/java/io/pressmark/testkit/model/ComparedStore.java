package io.pressmark.testkit.model;

import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.stream.StoreStream;
import io.pressmark.testkit.contract.StoreFixture;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A store beside its model. Not thread-safe. */
final class ComparedStore implements AutoCloseable {
  private final StoreFixture fixture;
  private final StoreModel model = new StoreModel();
  private final Map<String, ComparedTable> tables = new HashMap<>();
  private ItemStore store;

  ComparedStore(StoreFixture fixture) {
    this.fixture = fixture;
    this.store = fixture.open();
    for (TableDefinition definition : StoreModel.TABLES) {
      store.createTable(definition);
    }
    openTables();
  }

  private void openTables() {
    model
        .tables()
        .forEach((name, table) -> tables.put(name, new ComparedTable(table, store.table(name))));
  }

  ComparedTable table(String name) {
    return Objects.requireNonNull(tables.get(name), name);
  }

  ItemStore store() {
    return store;
  }

  /** Has what has expired deleted. */
  void deleteExpired() {
    long expired = model.tables().values().stream().mapToInt(TableModel::deleteExpired).sum();
    ComparedTable.same("the number of expired items", expired, store.deleteExpiredItems());
  }

  /**
   * Closes the store and opens it again, if it is one that can be, and compares all counts, indexes
   * and change streams.
   */
  void reopen() {
    if (fixture.isDurable()) {
      store.close();
      store = fixture.open();
      openTables();
    }
    tables.values().forEach(ComparedTable::count);
    tables.values().forEach(table -> table.readChanges(StoreStream.MAX_LIMIT));
    tables.values().forEach(table -> IndexChecker.requireInStep(table.table(), "reopened"));
  }

  @Override
  public void close() {
    store.close();
  }
}
