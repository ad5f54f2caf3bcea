package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.catalogue.OutdatedIndexes;
import io.pressmark.chronicle.internal.files.HiddenRole;
import io.pressmark.chronicle.internal.files.TableEntry;
import io.pressmark.chronicle.internal.state.StoreState;
import io.pressmark.chronicle.internal.table.EngineIndex;
import io.pressmark.chronicle.internal.table.EngineStream;
import io.pressmark.chronicle.internal.table.EngineTable;
import io.pressmark.chronicle.internal.table.TableFactory;
import io.pressmark.chronicle.internal.tree.LeafSurvey;
import io.pressmark.chronicle.internal.tree.PageDamage;
import io.pressmark.chronicle.report.RecoveryReport;
import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.error.StoreIoException;
import io.pressmark.core.schema.IndexDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds the tables from the pages of a store that was just opened: after a clean close from the
 * heads of the pages, after anything else from all they hold. Chronicle's own recovery has no part
 * in it.
 */
final class StoreRecovery {
  private static final Logger LOG = LoggerFactory.getLogger(StoreRecovery.class);
  private static final int REPORTED = 20;

  private StoreRecovery() {}

  /** Puts all tables of the catalogue into {@code tables}, with all that was committed. */
  static RecoveryReport run(
      LeafSurvey survey,
      TableFactory factory,
      StoreDirectory directory,
      Map<String, EngineTable> tables,
      StoreState state) {
    List<PageDamage> damages = openTables(survey, factory, directory, tables, state);
    long replayed =
        directory.pagesAreWhole() ? directory.recordsRebuilt() : replay(directory, tables);
    for (EngineTable table : tables.values()) {
      EngineStream stream = table.streamOrNull();
      if (stream != null) {
        stream.restore();
      }
    }
    return new RecoveryReport(
        left(directory),
        replayed,
        directory.isRebuilt(),
        damages.stream().map(PageDamage::toString).toList());
  }

  private static RecoveryReport.Left left(StoreDirectory directory) {
    if (directory.isNew()) {
      return RecoveryReport.Left.NEW;
    }
    if (directory.wasClean()) {
      return RecoveryReport.Left.CLOSED;
    }
    return directory.systemRestarted()
        ? RecoveryReport.Left.SYSTEM_DIED
        : RecoveryReport.Left.PROCESS_DIED;
  }

  private static long replay(StoreDirectory directory, Map<String, EngineTable> tables) {
    JournalReplay replay = new JournalReplay(tables.values());
    try {
      directory.journal().readUnapplied(replay);
    } catch (IOException e) {
      throw new StoreIoException("The journal cannot be read: " + e.getMessage(), e);
    }
    return replay.records();
  }

  private static List<PageDamage> openTables(
      LeafSurvey survey,
      TableFactory factory,
      StoreDirectory directory,
      Map<String, EngineTable> tables,
      StoreState state) {
    if (directory.systemRestarted() && !directory.pagesAreWhole()) {
      OutdatedIndexes.empty(directory.catalogue());
    }
    List<PageDamage> damages = new ArrayList<>(survey.damaged());
    Set<Integer> known = new HashSet<>();
    List<TableEntry> entries = directory.catalogue().control().tables();
    for (TableEntry entry : entries) {
      known.add(TableFactory.itemSpace(entry.id()));
      known.add(TableFactory.overflowSpace(entry.id()));
    }
    for (int space : survey.spaces()) {
      if (!known.contains(space)) {
        survey.release(space);
      }
    }
    for (TableEntry entry : entries) {
      int namesOf = entry.role() == null ? entry.id() : entry.role().table();
      tables.put(
          entry.label(),
          factory.open(
              entry,
              EngineStore.names(directory, namesOf),
              survey,
              directory.pagesAreWhole(),
              damages));
    }
    for (TableEntry entry : entries) {
      if (entry.role() == null) {
        attach(entry, entries, tables, state);
      }
    }
    return damages;
  }

  private static void attach(
      TableEntry entry, List<TableEntry> all, Map<String, EngineTable> tables, StoreState state) {
    EngineTable table = known(tables, entry);
    List<EngineIndex> indexes = new ArrayList<>();
    for (IndexDefinition index : entry.definition().indexes()) {
      TableEntry hidden = hidden(entry, index, all);
      HiddenRole role = hidden.role();
      indexes.add(
          new EngineIndex(table, known(tables, hidden), index, role == null || role.filled()));
    }
    EngineStream stream =
        entry.definition().stream()
            .map(view -> new EngineStream(table, known(tables, streamOf(entry, all)), view, state))
            .orElse(null);
    table.show(entry.definition(), indexes, stream);
  }

  private static EngineTable known(Map<String, EngineTable> tables, TableEntry entry) {
    EngineTable table = tables.get(entry.label());
    if (table == null) {
      throw new IllegalStateException("no table was opened for " + entry.label());
    }
    return table;
  }

  private static TableEntry hidden(
      TableEntry table, IndexDefinition index, List<TableEntry> entries) {
    return hidden(
        table, role -> role.index().equals(index.name()), "index '" + index.name() + "'", entries);
  }

  private static TableEntry streamOf(TableEntry table, List<TableEntry> entries) {
    return hidden(table, HiddenRole::isStream, "the change stream", entries);
  }

  private static TableEntry hidden(
      TableEntry table, Predicate<HiddenRole> wanted, String of, List<TableEntry> entries) {
    for (TableEntry entry : entries) {
      HiddenRole role = entry.role();
      if (role != null && role.table() == table.id() && wanted.test(role)) {
        return entry;
      }
    }
    throw new StoreCorruptException(
        "The catalogue has no entries of " + of + " of table '" + table.definition().name() + "'");
  }

  /** Says what was found, in the log. */
  static void log(Path path, RecoveryReport report) {
    if (report.damages().isEmpty()) {
      LOG.info("{}: {}", path, report.text());
      return;
    }
    LOG.error(
        "The store in {} has {} damaged pages{}; their items cannot be read or written, all others"
            + " can. Restore it from a backup, or copy what is left into a new store.",
        path,
        report.damages().size(),
        report.left() == RecoveryReport.Left.SYSTEM_DIED
            ? ", probably since the operating system went down"
            : "");
    report.damages().stream().limit(REPORTED).forEach(damage -> LOG.error("{}", damage));
  }
}
