package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.files.HiddenRole;
import io.pressmark.chronicle.internal.files.TableEntry;
import io.pressmark.core.format.NameDictionary;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.TableDefinition;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables that a store keeps for itself, because their entries follow from items of another one:
 * those of its indexes, and of its change stream. Immutable and thread-safe.
 */
final class HiddenTables {
  private final StoreState state;
  private final int partitions;

  /**
   * @param partitions how many a new one has
   */
  HiddenTables(StoreState state, int partitions) {
    this.state = state;
    this.partitions = partitions;
  }

  /** The catalogue's entry of one that has the records of a table's stream. */
  TableEntry ofStream(int id, TableDefinition definition, int table) {
    return TableFactory.entry(id, definition.withIndexes(List.of()), partitions)
        .withRole(HiddenRole.stream(table));
  }

  /**
   * The catalogue's entries of all that a new table has, those of its indexes in their order first;
   * their ids follow on the table's.
   */
  List<TableEntry> entries(TableEntry table) {
    TableDefinition definition = table.definition();
    List<TableEntry> entries = new ArrayList<>();
    int next = table.id() + 1;
    for (IndexDefinition index : definition.indexes()) {
      entries.add(TableFactory.hiddenEntry(table, next, index, true, partitions));
      next++;
    }
    if (definition.stream().isPresent()) {
      entries.add(ofStream(next, definition, table.id()));
    }
    return entries;
  }

  /** Makes what {@link #entries} lists, and has the table's items followed by it. */
  void attach(
      EngineTable table, List<TableEntry> entries, NameDictionary names, TableFactory factory) {
    List<EngineIndex> indexes = new ArrayList<>();
    EngineStream stream = null;
    for (TableEntry entry : entries) {
      EngineTable made = factory.create(entry, names);
      if (indexes.size() < table.definition().indexes().size()) {
        IndexDefinition index = table.definition().indexes().get(indexes.size());
        indexes.add(new EngineIndex(table, made, index, true));
      } else {
        stream = new EngineStream(table, made, table.definition().stream().orElseThrow(), state);
      }
    }
    table.show(table.definition(), indexes, stream);
  }

  /** The catalogue's entries of a table and of all that follows from its items, as they are. */
  static List<TableEntry> listed(EngineTable table) {
    List<TableEntry> entries = new ArrayList<>();
    entries.add(TableFactory.entryOf(table, null));
    for (EngineIndex index : table.indexes()) {
      HiddenRole role = new HiddenRole(table.id(), index.definition().name(), true);
      entries.add(TableFactory.entryOf(index.hidden(), role));
    }
    EngineStream stream = table.streamOrNull();
    if (stream != null) {
      entries.add(TableFactory.entryOf(stream.hidden(), HiddenRole.stream(table.id())));
    }
    return entries;
  }
}
