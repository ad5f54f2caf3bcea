package io.pressmark.chronicle.internal.catalogue;

import io.pressmark.chronicle.internal.files.HiddenRole;
import io.pressmark.chronicle.internal.files.PartitionEntry;
import io.pressmark.chronicle.internal.files.TableEntry;
import io.pressmark.chronicle.internal.state.StoreState;
import io.pressmark.chronicle.internal.table.EngineIndex;
import io.pressmark.chronicle.internal.table.EngineStream;
import io.pressmark.chronicle.internal.table.EngineTable;
import io.pressmark.chronicle.internal.table.TableFactory;
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

  /** The catalogue's entry of one. */
  TableEntry entry(int id, TableDefinition of, HiddenRole role) {
    return TableFactory.entry(
            id, of.withIndexes(List.of()), partitions, state.options().clock().millis())
        .withRole(role);
  }

  /**
   * The catalogue's entries of all that a new table has, those of its indexes in their order first;
   * their ids follow on the table's.
   */
  List<TableEntry> entries(int table, TableDefinition definition) {
    List<TableEntry> entries = new ArrayList<>();
    for (IndexDefinition index : definition.indexes()) {
      int id = table + 1 + entries.size();
      entries.add(entry(id, definition, new HiddenRole(table, index.name(), true)));
    }
    if (definition.stream().isPresent()) {
      entries.add(entry(table + 1 + entries.size(), definition, HiddenRole.stream(table)));
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
    entries.add(
        new TableEntry(
            table.id(), table.definition(), partitionsOf(table), table.identity().createdMillis()));
    for (EngineIndex index : table.indexes()) {
      HiddenRole role = new HiddenRole(table.id(), index.definition().name(), true);
      entries.add(listed(index.hidden(), role));
    }
    EngineStream stream = table.streamOrNull();
    if (stream != null) {
      entries.add(listed(stream.hidden(), HiddenRole.stream(table.id())));
    }
    return entries;
  }

  private static TableEntry listed(EngineTable hidden, HiddenRole role) {
    return new TableEntry(
            hidden.id(),
            hidden.definition(),
            partitionsOf(hidden),
            hidden.identity().createdMillis())
        .withRole(role);
  }

  private static List<PartitionEntry> partitionsOf(EngineTable table) {
    return table.partitions().all().stream()
        .map(partition -> PartitionEntry.uncounted(partition.firstHash()))
        .toList();
  }
}
