package io.pressmark.chronicle.internal.catalogue;

import io.pressmark.chronicle.internal.files.HiddenRole;
import io.pressmark.chronicle.internal.files.TableEntry;
import io.pressmark.chronicle.internal.state.StoreState;
import io.pressmark.chronicle.internal.table.EngineTable;
import io.pressmark.chronicle.internal.table.TableFactory;
import io.pressmark.chronicle.internal.table.TablePartition;
import io.pressmark.core.error.ResourceInUseException;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.format.NameDictionary;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.StoreOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The tables of an open store.
 *
 * <p>Thread-safe: tables are looked up without a lock; making and dropping them is guarded by this
 * object's monitor, as is all else that must not happen at the same time: dividing their
 * partitions, closing the store.
 */
public final class StoreTables {
  private static final int FEWEST_PARTITIONS = 4;

  private final TableCatalogue catalogue;
  private final StoreState state;
  private final IntFunction<NameDictionary> names;
  private final int newPartitions;
  private final HiddenTables hiddenTables;

  /** By label; names are ASCII, so their order is that of their UTF-8. */
  private final Map<String, EngineTable> tables = new ConcurrentSkipListMap<>();

  /** Tables that are being filled and have no name yet, and such that are about to be dropped. */
  private final Set<EngineTable> unlisted = new CopyOnWriteArraySet<>();

  /** Set while the store is put together, before anyone else knows it. */
  private @Nullable TableFactory factory;

  /**
   * @param names the attribute names of a table, by its id
   */
  public StoreTables(Catalogue catalogue, StoreState state, IntFunction<NameDictionary> names) {
    this.catalogue = new TableCatalogue(catalogue, state);
    this.state = state;
    this.names = names;
    int chosen = state.options().partitions();
    this.newPartitions = chosen == 0 ? defaultPartitions() : chosen;
    this.hiddenTables = new HiddenTables(state, newPartitions);
  }

  /** How many partitions a new table has where nobody says it. */
  private static int defaultPartitions() {
    int processors = Runtime.getRuntime().availableProcessors();
    int powerOfTwo = Integer.highestOneBit(Math.max(1, 2 * processors - 1));
    return Math.min(StoreOptions.MAX_PARTITIONS, Math.max(FEWEST_PARTITIONS, powerOfTwo));
  }

  /** Says what makes tables; called once. */
  public void makeWith(TableFactory maker) {
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
  public Map<String, EngineTable> byName() {
    return tables;
  }

  /** Those with a name, as they are at any time. */
  public Collection<EngineTable> listed() {
    return tables.values();
  }

  /** All tables there are at some moment during the call, with those that have no name. */
  public List<EngineTable> all() {
    // In this order: a table that is listed meanwhile may be there twice, but is not missed.
    List<EngineTable> all = new ArrayList<>(unlisted);
    all.addAll(tables.values());
    return all.stream().distinct().toList();
  }

  /** Makes a table. */
  public synchronized EngineTable create(TableDefinition definition) {
    state.requireOpen();
    requireFree(definition.name());
    int id = catalogue.nextId();
    List<TableEntry> entries = new ArrayList<>();
    entries.add(TableFactory.entry(id, definition, newPartitions, now()));
    entries.addAll(hiddenTables.entries(id, definition));
    catalogue.add(cannotCreate(definition), entries);
    NameDictionary dictionary = names.apply(id);
    EngineTable table = factory().create(entries.get(0), dictionary);
    hiddenTables.attach(table, entries.subList(1, entries.size()), dictionary, factory());
    table.followers().forEach(hidden -> tables.put(hidden.label(), hidden));
    tables.put(definition.name(), table);
    return table;
  }

  private long now() {
    return state.options().clock().millis();
  }

  /** A hidden table that is about to be dropped cannot be found; its pages are still its own. */
  public void unlist(EngineTable hidden) {
    unlisted.add(hidden);
    tables.remove(hidden.label());
  }

  /** Drops what {@link #unlist} took out, when no write knows it any more. */
  public void dropUnlisted(EngineTable table, EngineTable hidden) {
    // Without the monitor: a write under way may wait for room that somebody makes under it.
    table.barrier();
    synchronized (this) {
      unlisted.remove(hidden);
      if (state.isOpen()) {
        hidden.drop();
      }
    }
  }

  /**
   * Lists what belongs to a table that is there, under the monitor.
   *
   * @param change adds the entry to the catalogue
   */
  public EngineTable addHidden(EngineTable to, HiddenRole role, Consumer<TableEntry> change) {
    TableEntry entry = hiddenTables.entry(catalogue.nextId(), to.definition(), role);
    change.accept(entry);
    EngineTable hidden = factory().create(entry, to.names());
    tables.put(hidden.label(), hidden);
    return hidden;
  }

  /** The table of the store's own with this role; null if there is none. */
  public @Nullable EngineTable findOwn(TableDefinition definition, HiddenRole role) {
    return find(TableEntry.label(definition, role));
  }

  /** The same, made if there is none. */
  public synchronized EngineTable own(TableDefinition definition, HiddenRole role) {
    state.requireOpen();
    EngineTable there = findOwn(definition, role);
    if (there != null) {
      return there;
    }
    TableEntry entry = hiddenTables.entry(catalogue.nextId(), definition, role);
    catalogue.add("What the store keeps for itself cannot be created", List.of(entry));
    EngineTable made = factory().create(entry, names.apply(role.table()));
    tables.put(made.label(), made);
    return made;
  }

  /** What the catalogue lists. */
  public TableCatalogue catalogue() {
    return catalogue;
  }

  private void requireFree(String name) {
    if (tables.containsKey(name)) {
      throw new ResourceInUseException("Table already exists: " + name);
    }
  }

  private static String cannotCreate(TableDefinition definition) {
    return "Table '" + definition.name() + "' cannot be created";
  }

  /** Makes a table that nobody can find, and that is gone if the process dies. */
  public synchronized EngineTable makeUnlisted(TableDefinition definition) {
    state.requireOpen();
    requireFree(definition.name());
    int id = catalogue.nextId();
    List<TableEntry> hidden = hiddenTables.entries(id, definition);
    // Names are kept by the id of their table, so no other table may ever have it.
    catalogue.takeIds("No table can be made", 1 + hidden.size());
    NameDictionary dictionary = names.apply(id);
    EngineTable table =
        factory().create(TableFactory.entry(id, definition, newPartitions, now()), dictionary);
    hiddenTables.attach(table, hidden, dictionary, factory());
    table.indexes().forEach(index -> index.takeMisfits(true));
    unlisted.add(table);
    unlisted.addAll(table.followers());
    return table;
  }

  /** Gives a table its name, for good. */
  public synchronized void list(EngineTable table) {
    state.requireOpen();
    requireFree(table.definition().name());
    catalogue.add(cannotCreate(table.definition()), HiddenTables.listed(table));
    table.indexes().forEach(index -> index.takeMisfits(false));
    table.followers().forEach(hidden -> tables.put(hidden.label(), hidden));
    tables.put(table.definition().name(), table);
    unlisted.remove(table);
    unlisted.removeAll(table.followers());
  }

  /** Gives back what a table took that was never listed. */
  public synchronized void abandon(EngineTable table) {
    unlisted.remove(table);
    unlisted.removeAll(table.followers());
    if (state.isOpen()) {
      drop(table);
    }
  }

  /** The table of that name, or null. */
  public @Nullable EngineTable find(String name) {
    state.requireOpen();
    return tables.get(name);
  }

  /** The table of that name. */
  public EngineTable table(String name) {
    state.requireOpen();
    EngineTable table = tables.get(name);
    if (table == null || table.isHidden()) {
      throw notFound(name);
    }
    return table;
  }

  private static ResourceNotFoundException notFound(String name) {
    return new ResourceNotFoundException("Requested resource not found", ": table '" + name + "'");
  }

  /** The names of all tables, in order. */
  public List<String> names() {
    state.requireOpen();
    return tables.values().stream()
        .filter(table -> !table.isHidden())
        .map(EngineTable::label)
        .toList();
  }

  /**
   * Drops a table: first from the catalogue, for good, then its pages are given back. A process
   * killed in between leaves pages of a table nobody knows, which the next open gives back.
   */
  public synchronized void delete(String name) {
    state.requireOpen();
    EngineTable table = table(name);
    if (catalogue.settings(table.id()).isProtected()) {
      throw new ValidationException(
          "Resource cannot be deleted as it is currently protected against deletion. Disable"
              + " deletion protection first.");
    }
    Set<Integer> gone = new HashSet<>();
    gone.add(table.id());
    table.followers().forEach(hidden -> gone.add(hidden.id()));
    catalogue.remove("Table '" + name + "' cannot be deleted", gone);
    tables.remove(name);
    table.followers().forEach(hidden -> tables.remove(hidden.label()));
    drop(table);
  }

  private static void drop(EngineTable table) {
    // Writes that are under way fail at the items before they come to the entries.
    table.drop();
    table.followers().forEach(EngineTable::drop);
  }

  /** The catalogue's entries, with what is counted about their partitions. */
  public List<TableEntry> counted(List<TableEntry> entries) {
    List<TableEntry> counted = new ArrayList<>(entries.size());
    for (TableEntry entry : entries) {
      EngineTable table = tables.get(entry.label());
      if (table == null) {
        throw new IllegalStateException("the catalogue lists an unknown table " + entry);
      }
      counted.add(
          entry.withPartitions(
              table.partitions().all().stream().map(TablePartition::counted).toList()));
    }
    return counted;
  }
}
