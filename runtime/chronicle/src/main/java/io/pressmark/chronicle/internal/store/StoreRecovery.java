package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.files.TableEntry;
import io.pressmark.chronicle.internal.tree.LeafSurvey;
import io.pressmark.chronicle.internal.tree.PageDamage;
import io.pressmark.chronicle.internal.tree.TreeContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** Puts all tables of the catalogue into {@code tables}; returns what is damaged. */
  static List<PageDamage> run(
      TreeContext context,
      TableFactory factory,
      StoreDirectory directory,
      Map<String, EngineTable> tables) {
    LeafSurvey survey = LeafSurvey.of(context);
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
      tables.put(
          entry.definition().name(),
          factory.open(
              entry,
              EngineStore.names(directory, entry.id()),
              survey,
              directory.wasClean(),
              damages));
    }
    return damages;
  }

  /** Says what was lost, in the log. */
  static void report(Path path, StoreDirectory directory, List<PageDamage> damages) {
    if (damages.isEmpty()) {
      return;
    }
    LOG.error(
        "The store in {} has {} damaged pages{}; their items cannot be read or written, all others"
            + " can. Restore it from a backup, or copy what is left into a new store.",
        path,
        damages.size(),
        directory.systemRestarted() ? ", probably since the operating system went down" : "");
    damages.stream().limit(REPORTED).forEach(damage -> LOG.error("{}", damage));
  }
}
