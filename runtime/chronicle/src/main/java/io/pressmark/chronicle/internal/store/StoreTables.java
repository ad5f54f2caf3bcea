package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.files.Control;
import io.pressmark.chronicle.internal.files.PartitionEntry;
import io.pressmark.chronicle.internal.files.TableEntry;
import io.pressmark.chronicle.internal.files.UnknownOutcomeException;
import io.pressmark.core.error.ResourceInUseException;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.StoreIoException;
import io.pressmark.core.format.NameDictionary;
import io.pressmark.core.schema.TableDefinition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The tables of an open store.
 *
 * <p>Thread-safe: tables are looked up without a lock; making and dropping them is guarded by this
 * object's monitor, as is all else that must not happen at the same time: dividing their
 * partitions, closing the store.
 */
final class StoreTables {
  private final Catalogue catalogue;
  private final StoreState state;
  private final IntFunction<NameDictionary> names;
  private final int newPartitions;

  /** By name; names are ASCII, so their order is that of their UTF-8. */
  private final Map<String, EngineTable> tables = new ConcurrentSkipListMap<>();

  /** Tables that are being filled and have no name yet. */
  private final Set<EngineTable> unlisted = new CopyOnWriteArraySet<>();

  /** Set while the store is put together, before anyone else knows it. */
  private @Nullable TableFactory factory;

  /**
   * @param names the attribute names of a table, by its id
   * @param newPartitions how many partitions a new table has
   */
  StoreTables(
      Catalogue catalogue, StoreState state, IntFunction<NameDictionary> names, int newPartitions) {
    this.catalogue = catalogue;
    this.state = state;
    this.names = names;
    this.newPartitions = newPartitions;
  }

  /** Says what makes tables; called once. */
  void makeWith(TableFactory maker) {
    factory = maker;
  }

  private TableFactory factory() {
    TableFactory maker = factory;
    if (maker == null) {
      throw new IllegalStateException("the store is not put together yet");
    }
    return maker;
  }

  /** By name; whoever opens the store puts those in that it finds. */
  Map<String, EngineTable> byName() {
    return tables;
  }

  /** Those with a name, as they are at any time. */
  Collection<EngineTable> listed() {
    return tables.values();
  }

  /** All tables there are at some moment during the call, with those that have no name yet. */
  List<EngineTable> all() {
    // In this order: a table that is listed meanwhile may be there twice, but is not missed.
    List<EngineTable> all = new ArrayList<>(unlisted);
    all.addAll(tables.values());
    return all.stream().distinct().toList();
  }

  /** Makes a table. */
  synchronized EngineTable create(TableDefinition definition) {
    state.requireOpen();
    requireFree(definition.name());
    int id = catalogue.control().nextTableId();
    TableEntry entry = TableFactory.entry(id, definition, newPartitions);
    addToCatalogue(entry);
    EngineTable table = factory().create(entry, names.apply(id));
    tables.put(definition.name(), table);
    return table;
  }

  private void requireFree(String name) {
    if (tables.containsKey(name)) {
      throw new ResourceInUseException("Table already exists: " + name);
    }
  }

  private void addToCatalogue(TableEntry entry) {
    change(
        "Table '" + entry.definition().name() + "' cannot be created",
        now -> {
          List<TableEntry> entries = new ArrayList<>(now.tables());
          entries.add(entry);
          return now.withTables(entries);
        });
  }

  /** Makes a table that nobody can find, and that is gone if the process dies. */
  synchronized EngineTable makeUnlisted(TableDefinition definition) {
    state.requireOpen();
    requireFree(definition.name());
    int id = catalogue.control().nextTableId();
    // Names are kept by the id of their table, so no other table may ever have it.
    change("No table can be made", now -> now.withNextTableId(id + 1));
    EngineTable table =
        factory().create(TableFactory.entry(id, definition, newPartitions), names.apply(id));
    unlisted.add(table);
    return table;
  }

  /** Gives a table its name, for good. */
  synchronized void list(EngineTable table) {
    state.requireOpen();
    requireFree(table.definition().name());
    List<PartitionEntry> partitions =
        table.partitions().stream()
            .map(partition -> PartitionEntry.uncounted(partition.firstHash()))
            .toList();
    addToCatalogue(new TableEntry(table.id(), table.definition(), partitions));
    tables.put(table.definition().name(), table);
    unlisted.remove(table);
  }

  /** Gives back what a table took that was never listed. */
  synchronized void abandon(EngineTable table) {
    unlisted.remove(table);
    if (state.isOpen()) {
      table.drop();
    }
  }

  /** The table of that name, or null. */
  @Nullable EngineTable find(String name) {
    state.requireOpen();
    return tables.get(name);
  }

  /** The table of that name. */
  EngineTable table(String name) {
    state.requireOpen();
    EngineTable table = tables.get(name);
    if (table == null) {
      throw notFound(name);
    }
    return table;
  }

  private static ResourceNotFoundException notFound(String name) {
    return new ResourceNotFoundException("Requested resource not found: table '" + name + "'");
  }

  /** The names of all tables, in order. */
  List<String> names() {
    state.requireOpen();
    return List.copyOf(tables.keySet());
  }

  /**
   * Drops a table: first from the catalogue, for good, then its pages are given back. A process
   * killed in between leaves pages of a table nobody knows, which the next open gives back.
   */
  synchronized void delete(String name) {
    state.requireOpen();
    EngineTable table = tables.get(name);
    if (table == null) {
      throw notFound(name);
    }
    change(
        "Table '" + name + "' cannot be deleted",
        now ->
            now.withTables(
                now.tables().stream().filter(entry -> entry.id() != table.id()).toList()));
    tables.remove(name);
    table.drop();
  }

  private void change(String failure, UnaryOperator<Control> changer) {
    try {
      catalogue.change(changer);
    } catch (UnknownOutcomeException e) {
      // Whether the table is listed cannot be told: nothing may be written to it any more.
      state.fail(e);
      throw new StoreIoException(failure + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new StoreIoException(failure + ": " + e.getMessage(), e);
    }
  }

  /** The catalogue's entries, with what is counted about their partitions. */
  List<TableEntry> counted(List<TableEntry> entries) {
    List<TableEntry> counted = new ArrayList<>(entries.size());
    for (TableEntry entry : entries) {
      EngineTable table = tables.get(entry.definition().name());
      if (table == null) {
        throw new IllegalStateException("the catalogue lists an unknown table " + entry);
      }
      List<PartitionEntry> partitions =
          table.partitions().stream()
              .map(
                  partition ->
                      TableFactory.counted(
                          partition.firstHash(),
                          partition.itemBytes(),
                          partition.entries().counts()))
              .toList();
      counted.add(new TableEntry(entry.id(), entry.definition(), partitions));
    }
    return counted;
  }
}
