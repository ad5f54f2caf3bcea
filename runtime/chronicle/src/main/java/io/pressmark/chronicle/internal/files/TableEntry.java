package io.pressmark.chronicle.internal.files;

import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ProvisionedThroughput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table in the catalogue.
 *
 * @param id never used for another table of the store
 * @param definition its name, key, indexes, time to live and stream; of a hidden table those of the
 *     table it belongs to, without the indexes
 * @param partitions its partitions, by ascending first hash; the first one's is 0
 * @param role what a hidden table is for; null for a table that has items
 * @param createdMillis when it was created, in milliseconds since the epoch
 * @param throughput what may be read from and written to it per second; null for any amount
 * @param settings what else is said of it; of a hidden table nothing
 */
public record TableEntry(
    int id,
    TableDefinition definition,
    List<PartitionEntry> partitions,
    @Nullable HiddenRole role,
    long createdMillis,
    @Nullable ProvisionedThroughput throughput,
    TableSettings settings) {
  public TableEntry {
    partitions = List.copyOf(partitions);
  }

  /** A table that has items, without a limit of throughput. */
  public TableEntry(
      int id, TableDefinition definition, List<PartitionEntry> partitions, long createdMillis) {
    this(id, definition, partitions, null, createdMillis, null, TableSettings.NONE);
  }

  /** The same table with other partitions. */
  public TableEntry withPartitions(List<PartitionEntry> others) {
    return new TableEntry(id, definition, others, role, createdMillis, throughput, settings);
  }

  /** The same table with partitions of which nothing is known but where they begin. */
  public TableEntry uncounted() {
    return withPartitions(
        partitions.stream()
            .map(partition -> PartitionEntry.uncounted(partition.firstHash()))
            .toList());
  }

  /** The same table with a role. */
  public TableEntry withRole(HiddenRole other) {
    return new TableEntry(id, definition, partitions, other, createdMillis, throughput, settings);
  }

  /** The same hidden table with all its entries. */
  public TableEntry filled() {
    return role == null ? this : withRole(new HiddenRole(role.table(), role.index(), true));
  }

  /** The same table with another definition. */
  public TableEntry withDefinition(TableDefinition other) {
    return new TableEntry(id, other, partitions, role, createdMillis, throughput, settings);
  }

  /** The same table with another throughput, or without a limit. */
  public TableEntry withThroughput(@Nullable ProvisionedThroughput other) {
    return new TableEntry(id, definition, partitions, role, createdMillis, other, settings);
  }

  /** The same table with other settings. */
  public TableEntry withSettings(TableSettings other) {
    return new TableEntry(id, definition, partitions, role, createdMillis, throughput, other);
  }

  /**
   * A name that no other table of the store has: a hidden table's has a character that no table
   * name has.
   */
  public String label() {
    return role == null ? definition.name() : label(definition, role);
  }

  /** The {@link #label()} of a hidden table. */
  public static String label(TableDefinition definition, HiddenRole role) {
    return definition.name() + "/" + role.index();
  }
}
