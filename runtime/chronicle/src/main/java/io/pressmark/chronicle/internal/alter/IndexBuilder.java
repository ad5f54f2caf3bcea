package io.pressmark.chronicle.internal.alter;

import io.pressmark.chronicle.internal.catalogue.StoreTables;
import io.pressmark.chronicle.internal.operations.StoreActivity;
import io.pressmark.chronicle.internal.state.StoreState;
import io.pressmark.chronicle.internal.table.EngineIndex;
import io.pressmark.chronicle.internal.table.EngineTable;
import io.pressmark.chronicle.internal.upkeep.Maintenance;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.IndexKind;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.store.ProvisionedThroughput;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds indexes to tables that are in use, and removes them. Thread-safe.
 *
 * <p>An index is added in three steps: it is listed in the catalogue, not filled; writes maintain
 * it from then on; then every item that is there gets its entry, under the lock of its partition,
 * so that no write comes in between. A process killed meanwhile goes on with the third step, from
 * the start, when the store is opened again: to give an item its entry twice does no harm.
 */
public final class IndexBuilder {
  private static final Logger LOG = LoggerFactory.getLogger(IndexBuilder.class);

  private final StoreTables tables;
  private final TableUpdates updates;
  private final StoreState state;
  private final Maintenance maintenance;

  public IndexBuilder(
      StoreTables tables, TableUpdates updates, StoreState state, Maintenance maintenance) {
    this.tables = tables;
    this.updates = updates;
    this.state = state;
    this.maintenance = maintenance;
  }

  public EngineIndex add(String name, IndexDefinition definition, ProgressListener listener) {
    if (definition.kind() == IndexKind.LOCAL) {
      throw new ValidationException(
          "One or more parameter values were invalid: local secondary indexes are made with their"
              + " table and cannot be added to table '"
              + name
              + "'; make a new table and copy the items");
    }
    EngineTable table = tables.table(name);
    EngineIndex index = updates.addIndex(name, definition);
    fill(table, index, listener, () -> false);
    return index;
  }

  private void fill(
      EngineTable table,
      EngineIndex index,
      ProgressListener listener,
      Maintenance.Stopping stopping) {
    String label = index.hidden().label();
    try (StoreActivity activity = StoreActivity.begin(StoreActivity.Kind.INDEX, label)) {
      // A write that began before the index was shown has ended, and is seen by the walk.
      table.barrier();
      long items = new IndexFill(table, index, state.log(), listener).run(stopping);
      if (stopping.isStopping()) {
        return;
      }
      updates.markFilled(table, index);
      activity.done(0);
      LOG.info("Index '{}' is filled; {} items were looked at", label, items);
    } catch (RuntimeException e) {
      table.requireThere();
      index.hidden().requireThere();
      throw state.translate(e);
    }
  }

  /** Goes on, in the background, with indexes that were not filled when the store was closed. */
  public void resume() {
    for (EngineTable table : tables.listed()) {
      for (EngineIndex index : table.indexes()) {
        if (!index.isFilled()) {
          maintenance.request(new Resumption(table, index));
        }
      }
    }
  }

  /** Goes on with an index whose filling was cut short. What becomes of it stands in the log. */
  private final class Resumption implements Maintenance.Task {
    private final EngineTable table;
    private final EngineIndex index;

    Resumption(EngineTable table, EngineIndex index) {
      this.table = table;
      this.index = index;
    }

    @Override
    public void run(Maintenance.Stopping stopping) {
      try {
        fill(table, index, ProgressListener.NONE, stopping);
      } catch (ResourceNotFoundException e) {
        LOG.debug("An index that was to be filled is gone: {}", e.getMessage());
      }
    }

    @Override
    public String toString() {
      return "Filling index '"
          + index.hidden().label()
          + "', which cannot be read before and is gone on with when the store is opened again,";
    }
  }

  public void remove(String name, String indexName) {
    EngineTable table = tables.table(name);
    EngineIndex index = index(table, indexName);
    if (index.isLocal()) {
      throw new ValidationException(
          "One or more parameter values were invalid: local secondary index '"
              + indexName
              + "' stays as long as its table");
    }
    updates.removeIndex(table, index);
  }

  private static EngineIndex index(EngineTable table, String name) {
    return table.findIndex(name).orElseThrow(() -> TableUpdates.noIndex(table.label(), name));
  }

  public void updateThroughput(
      String name, String indexName, Optional<ProvisionedThroughput> throughput) {
    EngineIndex index = index(tables.table(name), indexName);
    if (index.isLocal()) {
      throw new ValidationException(
          "One or more parameter values were invalid: local secondary index '"
              + indexName
              + "' uses the throughput of its table; change that");
    }
    updates.updateThroughput(index.hidden(), throughput);
  }
}
