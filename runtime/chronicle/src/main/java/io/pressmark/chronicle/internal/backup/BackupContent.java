package io.pressmark.chronicle.internal.backup;

import io.pressmark.chronicle.internal.files.TableEntry;
import java.util.List;
import java.util.Map;

/**
 * What a whole backup holds beside its entries and changes.
 *
 * @param start what it says first
 * @param lastRecord the number of the last change it contains
 * @param nextTableId the id of the store's next table
 * @param tables the tables; counts of partitions are 0
 * @param names the attribute names of each table, by its id, in the order of their ids
 * @param entries how many entries it has, those of dropped tables among them
 * @param changes how many changes it has
 */
public record BackupContent(
    BackupStart start,
    long lastRecord,
    int nextTableId,
    List<TableEntry> tables,
    Map<Integer, List<String>> names,
    long entries,
    long changes) {
  public BackupContent {
    tables = List.copyOf(tables);
    names = Map.copyOf(names);
  }

  /** The attribute names of a table. */
  public List<String> namesOf(int table) {
    return names.getOrDefault(table, List.of());
  }
}
