package io.pressmark.chronicle.internal.upkeep;

import io.pressmark.chronicle.internal.catalogue.Catalogue;
import io.pressmark.chronicle.internal.files.HeatFile;
import io.pressmark.chronicle.internal.state.StoreState;
import io.pressmark.chronicle.internal.table.EngineTable;
import io.pressmark.chronicle.internal.table.Growth;
import io.pressmark.chronicle.internal.table.TablePartition;
import io.pressmark.core.store.StoreOptions;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a store does by itself while it is open, put together: the thread that does it, the division
 * of partitions that have become large or hot, the deletion of what has expired and of what streams
 * keep no longer, and the measurement of how the store is used.
 */
public final class Upkeep implements AutoCloseable {
  private final StoreOptions options;
  private final Collection<EngineTable> tables;
  private final @Nullable HeatFile heatFile;
  private final Maintenance maintenance = new Maintenance("pressmark-maintenance");
  private final PartitionDivider divider;
  private final PartitionGrowth growth;
  private final StoreHeat heat;
  private final ExpirySweep expiry;
  private final StreamTrim trim;

  /** What is done again and again on request. */
  private final Set<Maintenance.Task> repeated = ConcurrentHashMap.newKeySet();

  /**
   * @param tables those of the store, as they are at any time
   * @param heatFile null for a store in memory
   * @param structure the lock under which tables are made and dropped and the store is closed
   */
  public Upkeep(
      StoreState state,
      Catalogue catalogue,
      Collection<EngineTable> tables,
      @Nullable HeatFile heatFile,
      Object structure) {
    this.options = state.options();
    this.tables = tables;
    this.heatFile = heatFile;
    divider = new PartitionDivider(catalogue, structure, state::fail);
    growth =
        new PartitionGrowth(
            options.splitBytes(), options.splitOperations(), maintenance, divider, tables);
    heat = new StoreHeat(tables, growth, heatFile);
    expiry = new ExpirySweep(tables, state, options.timeToLive().sweepStep());
    trim = new StreamTrim(tables, state);
  }

  /** What happens to partitions that become large. */
  public Growth growth() {
    return growth;
  }

  /** The thread, for further work. */
  public Maintenance maintenance() {
    return maintenance;
  }

  /** Has done in the background, from now on, what a table needs to have done. */
  public void attend(EngineTable table) {
    if (table.expiry() != null) {
      doEvery(options.timeToLive().sweepPeriod(), expiry);
    }
    if (table.streamOrNull() != null) {
      doEvery(options.streams().trimPeriod(), trim);
    }
  }

  /** Deletes what has expired, at once; returns how many items. */
  public long deleteExpired() {
    return expiry.sweep(() -> false);
  }

  /** Throws away records of streams that are not kept any longer, at once; returns how many. */
  public long trimStreams() {
    return trim.trim(() -> false);
  }

  /** Has a task done again and again, unless the period is zero or it is done already. */
  public void doEvery(Duration period, Maintenance.Task task) {
    if (!period.isZero() && repeated.add(task)) {
      maintenance.every(period, task);
    }
  }

  /** Begins, once the store's tables are there. */
  public void begin() {
    heat.restore();
    tables.stream()
        .flatMap(table -> table.partitions().all().stream())
        .forEach(TablePartition::checkSize);
    // A store in memory, of which there may be many, has a thread only where it needs one.
    if (heatFile != null || options.splitOperations() != 0) {
      maintenance.every(StoreHeat.PERIOD, heat);
    }
  }

  /**
   * Divides the partition that owns a hash, so that its right half begins there.
   *
   * @return whether it was done
   */
  boolean divide(EngineTable table, long firstHash) {
    TablePartition whole = table.partitions().of(firstHash);
    return whole.firstHash() != firstHash && divider.divide(table, whole, firstHash, () -> false);
  }

  /** Writes what is to be known when the store is opened again; after {@link #close}. */
  public void save() {
    heat.save();
  }

  /** Stops, and waits for what is under way. Called by who holds no lock of the store. */
  @Override
  public void close() {
    maintenance.close();
  }
}
