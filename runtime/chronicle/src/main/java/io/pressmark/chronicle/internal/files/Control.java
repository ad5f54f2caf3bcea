package io.pressmark.chronicle.internal.files;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What the file {@code CONTROL} says: the store's fixed parameters, how it was left, its extents
 * and its tables. Immutable; a change is a new object that replaces the file as a whole.
 *
 * @param store identifies the store for ever
 * @param pageSize usable bytes of a page
 * @param hashVersion which hash function partition keys were placed by
 * @param clean whether the store was closed properly, so that the counts of partitions hold and no
 *     page needs repair
 * @param bootId the run of the operating system in which the store was last open
 * @param nextTableId the id of the next table
 * @param extents the extents, in the order of their page numbers
 * @param tables the tables, in the order of their ids
 * @param base what the store is rebuilt from after a crash of the operating system; null when it
 *     was last open without syncing, so that it cannot be
 */
public record Control(
    UUID store,
    int pageSize,
    int hashVersion,
    boolean clean,
    String bootId,
    int nextTableId,
    List<ExtentRecord> extents,
    List<TableEntry> tables,
    @Nullable RecoveryBase base) {

  public Control {
    extents = List.copyOf(extents);
    tables = List.copyOf(tables);
  }

  /** A new store without extents and tables. */
  public static Control create(int pageSize, int hashVersion, String bootId) {
    return new Control(
        UUID.randomUUID(), pageSize, hashVersion, false, bootId, 1, List.of(), List.of(), null);
  }

  /**
   * A new store in memory. Nothing outlives it that its id could be compared with, so that it need
   * not be made from secure random numbers, whose source takes 20 milliseconds to start.
   */
  public static Control inMemory(int pageSize, int hashVersion) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    UUID id = new UUID(random.nextLong(), random.nextLong());
    return new Control(id, pageSize, hashVersion, false, "", 1, List.of(), List.of(), null);
  }

  public Control withState(boolean isClean, String boot) {
    return new Control(
        store, pageSize, hashVersion, isClean, boot, nextTableId, extents, tables, base);
  }

  public Control withExtent(ExtentRecord extent) {
    List<ExtentRecord> more = new ArrayList<>(extents);
    more.add(extent);
    return new Control(
        store, pageSize, hashVersion, clean, bootId, nextTableId, more, tables, base);
  }

  /** With other tables; {@link #nextTableId} follows the largest id and never goes back. */
  public Control withTables(List<TableEntry> other) {
    int next = other.stream().mapToInt(table -> table.id() + 1).max().orElse(1);
    return new Control(
        store,
        pageSize,
        hashVersion,
        clean,
        bootId,
        Math.max(nextTableId, next),
        extents,
        other,
        base);
  }

  /** With other extents in the place of all there are. */
  public Control withExtents(List<ExtentRecord> other) {
    return new Control(
        store, pageSize, hashVersion, clean, bootId, nextTableId, other, tables, base);
  }

  /** With the ids of tables below {@code next} given away, whether there are such tables or not. */
  public Control withNextTableId(int next) {
    return new Control(
        store,
        pageSize,
        hashVersion,
        clean,
        bootId,
        Math.max(nextTableId, next),
        extents,
        tables,
        base);
  }

  /** With another base, or without one. */
  public Control withBase(@Nullable RecoveryBase other) {
    return new Control(
        store, pageSize, hashVersion, clean, bootId, nextTableId, extents, tables, other);
  }
}
