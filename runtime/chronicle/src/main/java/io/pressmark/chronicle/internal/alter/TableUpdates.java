package io.pressmark.chronicle.internal.alter;

import io.pressmark.chronicle.internal.catalogue.StoreTables;
import io.pressmark.chronicle.internal.catalogue.TableCatalogue;
import io.pressmark.chronicle.internal.files.HiddenRole;
import io.pressmark.chronicle.internal.files.TableEntry;
import io.pressmark.chronicle.internal.files.TableSettings;
import io.pressmark.chronicle.internal.state.StoreState;
import io.pressmark.chronicle.internal.table.EngineIndex;
import io.pressmark.chronicle.internal.table.EngineStream;
import io.pressmark.chronicle.internal.table.EngineTable;
import io.pressmark.chronicle.internal.upkeep.Upkeep;
import io.pressmark.core.error.ResourceInUseException;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.StreamView;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ProvisionedThroughput;
import io.pressmark.core.store.StreamRules;
import io.pressmark.core.store.TagRules;
import io.pressmark.core.store.ThroughputRules;
import io.pressmark.core.store.TimeToLiveRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What may be changed of a table that is there, each as DynamoDB's operation of that name has it.
 * The catalogue comes first, then those who write.
 *
 * <p>Thread-safe: one change at a time, under the monitor of {@link StoreTables}.
 */
public final class TableUpdates {
  private final StoreTables tables;
  private final TableCatalogue catalogue;
  private final StoreState state;
  private final Upkeep upkeep;

  public TableUpdates(StoreTables tables, StoreState state, Upkeep upkeep) {
    this.tables = tables;
    this.catalogue = tables.catalogue();
    this.state = state;
    this.upkeep = upkeep;
  }

  /** The tags of a table, in the order of their keys. */
  public Map<String, String> tags(String name) {
    return catalogue.settings(tables.table(name).id()).tags();
  }

  /** Adds tags to a table, or changes their values. */
  public void tag(String name, Map<String, String> added) {
    changeSettings(name, now -> now.withTags(TagRules.added(now.tags(), added)));
  }

  /** Takes tags from a table. */
  public void untag(String name, Collection<String> keys) {
    changeSettings(name, now -> now.withTags(TagRules.removed(now.tags(), keys)));
  }

  /** Says whether a table can be deleted. */
  public void protect(String name, boolean isProtected) {
    changeSettings(name, now -> now.withProtection(isProtected));
  }

  private void changeSettings(String name, UnaryOperator<TableSettings> change) {
    synchronized (tables) {
      EngineTable table = tables.table(name);
      TableSettings before = catalogue.settings(table.id());
      TableSettings after = change.apply(before);
      if (!after.equals(before)) {
        catalogue.replace(
            "The settings of table '" + name + "' cannot be changed",
            table.id(),
            entry -> entry.withSettings(after));
      }
    }
  }

  /**
   * Lists an index of a table that has items, and lets writes maintain it from now on.
   *
   * @return to be filled
   */
  EngineIndex addIndex(String name, IndexDefinition definition) {
    synchronized (tables) {
      EngineTable table = tables.table(name);
      if (table.definition().index(definition.name()).isPresent()) {
        throw new ResourceInUseException("Index already exists: " + definition.name());
      }
      List<IndexDefinition> all = new ArrayList<>(table.definition().indexes());
      all.add(definition);
      TableDefinition changed = table.definition().withIndexes(all);
      EngineTable hidden =
          tables.addHidden(
              table,
              new HiddenRole(table.id(), definition.name(), false),
              entry ->
                  catalogue.redefineAndAdd(
                      "Index '" + definition.name() + "' cannot be created",
                      table.id(),
                      changed,
                      entry));
      EngineIndex index = new EngineIndex(table, hidden, definition, false);
      List<EngineIndex> indexes = new ArrayList<>(table.indexes());
      indexes.add(index);
      table.show(changed, indexes, table.streamOrNull());
      return index;
    }
  }

  /**
   * Notes that an index has all its entries, and lets it be read.
   *
   * @throws ResourceNotFoundException when table or index are gone
   */
  void markFilled(EngineTable table, EngineIndex index) {
    synchronized (tables) {
      state.requireOpen();
      requireIndex(table, index);
      catalogue.replace(
          "Index '" + index.definition().name() + "' cannot be completed",
          index.hidden().id(),
          TableEntry::filled);
      index.becomeFilled();
    }
  }

  /** Changes which attribute says when items expire. */
  public void updateTimeToLive(String name, Optional<String> attribute) {
    EngineTable table = tables.table(name);
    synchronized (tables) {
      state.requireOpen();
      table.requireThere();
      TableDefinition changed = TimeToLiveRules.change(table.definition(), attribute);
      catalogue.replace(
          "The time to live of table '" + name + "' cannot be changed",
          table.id(),
          entry -> entry.withDefinition(changed));
      table.show(changed, table.indexes(), table.streamOrNull());
    }
    // A write that judges items by the attribute before has ended when the call returns.
    table.barrier();
    upkeep.attend(table);
  }

  /** Switches the change stream of a table on or off. */
  public void updateStream(String name, Optional<StreamView> view) {
    EngineTable table = tables.table(name);
    EngineStream before;
    synchronized (tables) {
      state.requireOpen();
      table.requireThere();
      TableDefinition changed = StreamRules.change(table.definition(), view);
      before = table.streamOrNull();
      EngineStream after = view.isPresent() ? addStream(table, changed, view.get()) : null;
      if (before != null) {
        catalogue.redefineAndRemove(
            "The stream of table '" + name + "' cannot be switched off",
            table.id(),
            changed,
            before.hidden().id());
        tables.unlist(before.hidden());
      }
      table.show(changed, table.indexes(), after);
    }
    if (before == null) {
      table.barrier();
    } else {
      tables.dropUnlisted(table, before.hidden());
    }
    upkeep.attend(table);
  }

  private EngineStream addStream(EngineTable table, TableDefinition changed, StreamView view) {
    EngineTable hidden =
        tables.addHidden(
            table,
            HiddenRole.stream(table.id()),
            entry ->
                catalogue.redefineAndAdd(
                    "The stream of table '" + changed.name() + "' cannot be switched on",
                    table.id(),
                    changed,
                    entry));
    return new EngineStream(table, hidden, view, state);
  }

  /** Changes what may be read from and written to a table per second. */
  public void updateThroughput(String name, Optional<ProvisionedThroughput> throughput) {
    updateThroughput(tables.table(name), throughput);
  }

  /**
   * Changes the throughput of a table, or of a hidden one.
   *
   * @param limited what is limited: the table itself, or what holds an index of it
   */
  void updateThroughput(EngineTable limited, Optional<ProvisionedThroughput> throughput) {
    synchronized (tables) {
      state.requireOpen();
      limited.requireThere();
      ThroughputRules.requireChange(
          limited.label(), limited.throughput().provisioned(), throughput);
      catalogue.replace(
          "The throughput of '" + limited.label() + "' cannot be changed",
          limited.id(),
          entry -> entry.withThroughput(throughput.orElse(null)));
      limited.throughput().change(throughput.orElse(null));
    }
  }

  /**
   * Takes an index out: from the catalogue, then from writes that begin, then its pages go.
   *
   * @throws ResourceNotFoundException when table or index are gone
   */
  void removeIndex(EngineTable table, EngineIndex index) {
    synchronized (tables) {
      state.requireOpen();
      requireIndex(table, index);
      List<IndexDefinition> left =
          table.definition().indexes().stream()
              .filter(each -> !each.name().equals(index.definition().name()))
              .toList();
      TableDefinition changed = table.definition().withIndexes(left);
      catalogue.redefineAndRemove(
          "Index '" + index.definition().name() + "' cannot be removed",
          table.id(),
          changed,
          index.hidden().id());
      tables.unlist(index.hidden());
      List<EngineIndex> others = table.indexes().stream().filter(each -> each != index).toList();
      table.show(changed, others, table.streamOrNull());
    }
    tables.dropUnlisted(table, index.hidden());
  }

  private static void requireIndex(EngineTable table, EngineIndex index) {
    table.requireThere();
    if (!table.indexes().contains(index)) {
      throw noIndex(table.label(), index.definition().name());
    }
  }

  /** Says that a table has no such index. */
  static ResourceNotFoundException noIndex(String table, String index) {
    return new ResourceNotFoundException(
        "Requested resource not found", ": index '" + index + "' of table '" + table + "'");
  }
}
