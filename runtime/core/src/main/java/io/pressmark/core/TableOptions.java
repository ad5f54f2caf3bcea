package io.pressmark.core;

import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.table.BatchRetry;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a repository uses its table. Immutable. */
public final class TableOptions {
  private static final TableOptions DEFAULTS =
      new TableOptions(null, InstantSource.system(), null, null, BatchRetry.defaults());

  private final @Nullable String name;
  private final InstantSource clock;
  private final @Nullable Supplier<UUID> ids;
  private final @Nullable ProgressListener addingIndexes;
  private final BatchRetry batchRetry;

  private TableOptions(
      @Nullable String name,
      InstantSource clock,
      @Nullable Supplier<UUID> ids,
      @Nullable ProgressListener addingIndexes,
      BatchRetry batchRetry) {
    this.name = name;
    this.clock = clock;
    this.ids = ids;
    this.addingIndexes = addingIndexes;
    this.batchRetry = batchRetry;
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
        TableDefinition.requireName(other), clock, ids, addingIndexes, batchRetry);
  }

  /**
   * What time it is: for {@code @CreatedAt}, {@code @UpdatedAt} and ids that are ordered in time.
   * Several threads ask it.
   */
  public TableOptions withClock(InstantSource source) {
    return new TableOptions(name, source, ids, addingIndexes, batchRetry);
  }

  /** Where the ids of {@code @GeneratedId} come from. Several threads ask it. */
  public TableOptions withIds(Supplier<UUID> source) {
    return new TableOptions(name, clock, source, addingIndexes, batchRetry);
  }

  /**
   * Adds global indexes that the class declares and an existing table lacks, when the repository is
   * opened, and fills them: it takes as long as reading the table. Without it a repository of such
   * a table can be used all the same, but for these indexes.
   *
   * @param listener told how many items of how many are looked at, for each index
   */
  public TableOptions addingIndexes(ProgressListener listener) {
    return new TableOptions(name, clock, ids, listener, batchRetry);
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
    return new TableOptions(name, clock, ids, addingIndexes, policy);
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

  @Override
  public String toString() {
    return "TableOptions[name=" + (name == null ? "as declared" : name) + "]";
  }
}
