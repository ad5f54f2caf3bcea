package io.pressmark.core.store;

import io.pressmark.core.schema.TableDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A table at one moment: DynamoDB's {@code TableDescription}. Numbers are those of the moment on
 * the embedded store; the service's are some hours old.
 *
 * @param id the same as long as the table is there; no other table of any store has it. A table in
 *     a store that was restored is another table
 * @param definition its name, key, indexes and time to live
 * @param status {@link ResourceStatus#UPDATING} while an index is filled
 * @param items the number of items, expired ones that are not deleted yet among them
 * @param bytes DynamoDB's size of the items, in bytes
 * @param createdAt when it was created, by the clock of the store, to the millisecond; a table that
 *     was restored from a backup was created when the one in the backup was
 * @param throughput what may be read and written per second; empty for any amount
 * @param deletionProtection whether it cannot be deleted
 * @param indexes its secondary indexes, in the order they were declared
 */
public record TableDescription(
    UUID id,
    TableDefinition definition,
    ResourceStatus status,
    long items,
    long bytes,
    Instant createdAt,
    Optional<ProvisionedThroughput> throughput,
    boolean deletionProtection,
    List<IndexDescription> indexes) {
  public TableDescription {
    indexes = List.copyOf(indexes);
  }

  /** The table's name. */
  public String name() {
    return definition.name();
  }

  /** The index of this name. */
  public Optional<IndexDescription> index(String name) {
    return indexes.stream().filter(index -> index.definition().name().equals(name)).findFirst();
  }

  /** The attribute that says when an item expires. */
  public Optional<String> timeToLive() {
    return definition.timeToLive();
  }
}
