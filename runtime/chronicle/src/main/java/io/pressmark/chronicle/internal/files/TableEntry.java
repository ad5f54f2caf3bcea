package io.pressmark.chronicle.internal.files;

import io.pressmark.core.schema.TableDefinition;
import java.util.List;

/**
 * A table in the catalogue.
 *
 * @param id never used for another table of the store
 * @param definition its name and key
 * @param partitions its partitions, by ascending first hash; the first one's is 0
 */
public record TableEntry(int id, TableDefinition definition, List<PartitionEntry> partitions) {
  public TableEntry {
    partitions = List.copyOf(partitions);
  }
}
