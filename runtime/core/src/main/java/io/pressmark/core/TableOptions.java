package io.pressmark.core;

import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.store.ReadConsistency;
import io.pressmark.core.table.BatchRetry;
import io.pressmark.core.table.CapacityListener;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a repository uses its table. Immutable. */
public final class TableOptions {
  private static final TableOptions DEFAULTS =
      new TableOptions(null, InstantSource.system(), null, null, BatchRetry.defaults(), true, null);

  private final @Nullable String name;
  private final InstantSource clock;
  private final @Nullable Supplier<UUID> ids;
  private final @Nullable ProgressListener addingIndexes;
  private final BatchRetry batchRetry;
  private final boolean consistentReads;
  private final @Nullable CapacityListener capacityListener;

  private TableOptions(
      @Nullable String name,
      InstantSource clock,
      @Nullable Supplier<UUID> ids,
      @Nullable ProgressListener addingIndexes,
      BatchRetry batchRetry,
      boolean consistentReads,
      @Nullable CapacityListener capacityListener) {
    this.name = name;
    this.clock = clock;
    this.ids = ids;
    this.addingIndexes = addingIndexes;
    this.batchRetry = batchRetry;
    this.consistentReads = consistentReads;
    this.capacityListener = capacityListener;
  }

  /** The table as the class declares it, by the system's clock. */
  public static TableOptions defaults() {
    return DEFAULTS;
  }

  /** The table under another name: 3 to 255 characters of {@code A-Z a-z 0-9 _ . -}. */
  public static TableOptions named(String name) {
    return DEFAULTS.withName(name);
  }

  /** The table under another name: 3 to 255 characters of {@code A-Z a-z 0-9 _ . -}. */
  public TableOptions withName(String other) {
    return new TableOptions(
        TableDefinition.requireName(other),
        clock,
        ids,
        addingIndexes,
        batchRetry,
        consistentReads,
        capacityListener);
  }

  /**
   * What time it is: for {@code @CreatedAt}, {@code @UpdatedAt} and ids that are ordered in time.
   * Several threads ask it.
   */
  public TableOptions withClock(InstantSource source) {
    return new TableOptions(
        name, source, ids, addingIndexes, batchRetry, consistentReads, capacityListener);
  }

  /** Where the ids of {@code @GeneratedId} come from. Several threads ask it. */
  public TableOptions withIds(Supplier<UUID> source) {
    return new TableOptions(
        name, clock, source, addingIndexes, batchRetry, consistentReads, capacityListener);
  }

  /**
   * Adds global indexes that the class declares and an existing table lacks, when the repository is
   * opened, and fills them: it takes as long as reading the table. Without it a repository of such
   * a table can be used all the same, but for these indexes.
   *
   * @param listener told how many items of how many are looked at, for each index
   */
  public TableOptions addingIndexes(ProgressListener listener) {
    return new TableOptions(
        name, clock, ids, listener, batchRetry, consistentReads, capacityListener);
  }

  /** Who is told of indexes that are added; empty if none are to be. */
  public Optional<ProgressListener> addingIndexes() {
    return Optional.ofNullable(addingIndexes);
  }

  /**
   * How often {@code putAll}, {@code deleteAll} and {@code getAll} send again what the store hands
   * back; {@link BatchRetry#defaults} unless given.
   */
  public TableOptions withBatchRetry(BatchRetry policy) {
    return new TableOptions(
        name, clock, ids, addingIndexes, policy, consistentReads, capacityListener);
  }

  /**
   * Whether gets, batches, queries and scans see every write that returned before, where a request
   * does not say it itself; true unless given. What need not be consistent costs half. Global
   * indexes, on which it is not possible, are read eventually consistent either way.
   */
  public TableOptions withConsistentReads(boolean required) {
    return new TableOptions(
        name, clock, ids, addingIndexes, batchRetry, required, capacityListener);
  }

  /**
   * Who is told what each operation costs, in capacity units of the table and of its indexes;
   * nobody unless given. Without it operations do nothing for it.
   */
  public TableOptions withCapacityListener(CapacityListener listener) {
    return new TableOptions(name, clock, ids, addingIndexes, batchRetry, consistentReads, listener);
  }

  /** The name to use instead of the declared one. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** What time it is. */
  public InstantSource clock() {
    return clock;
  }

  /** Where ids come from instead of the kind that the class declares. */
  public Optional<Supplier<UUID>> ids() {
    return Optional.ofNullable(ids);
  }

  /** How unprocessed parts of batches are sent again. */
  public BatchRetry batchRetry() {
    return batchRetry;
  }

  /** How new reads have to be that do not say it themselves. */
  public ReadConsistency readConsistency() {
    return consistentReads ? ReadConsistency.DEFAULT : ReadConsistency.EVENTUAL;
  }

  /** Who is told what operations cost. */
  public Optional<CapacityListener> capacityListener() {
    return Optional.ofNullable(capacityListener);
  }

  @Override
  public String toString() {
    return "TableOptions[name=" + (name == null ? "as declared" : name) + "]";
  }
}
