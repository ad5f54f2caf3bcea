package io.pressmark.chronicle.internal.verify;

import io.pressmark.chronicle.internal.catalogue.Catalogue;
import io.pressmark.chronicle.internal.catalogue.StoreTables;
import io.pressmark.chronicle.internal.files.PartitionEntry;
import io.pressmark.chronicle.internal.files.TableEntry;
import io.pressmark.chronicle.internal.operations.Progress;
import io.pressmark.chronicle.internal.table.EngineTable;
import io.pressmark.chronicle.internal.table.PartitionLocks;
import io.pressmark.chronicle.internal.table.TablePartition;
import io.pressmark.chronicle.internal.tree.EngineClosedException;
import io.pressmark.chronicle.internal.tree.PageAccounts;
import io.pressmark.chronicle.internal.tree.PageDamage;
import io.pressmark.chronicle.internal.tree.Partition;
import io.pressmark.chronicle.internal.tree.PartitionMovedException;
import io.pressmark.chronicle.internal.tree.TreeContext;
import io.pressmark.chronicle.internal.tree.Verification;
import io.pressmark.chronicle.report.VerifyReport;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.store.ProgressListener;
import java.time.Duration;
import java.util.List;

/**
 * Verifies all of a store while it is in use: every page of every table, large items, what is
 * counted, what the catalogue says, that every index has the entries of its table and no others,
 * and that no page is lost. It collects all damage. Used once.
 */
public final class StoreVerification {
  private static final String PHASE = "verify";

  private final TreeContext context;
  private final Catalogue catalogue;
  private final StoreTables tables;
  private final Verification found = new Verification();

  /**
   * @param tables those of the store; its monitor is the lock under which they are made and dropped
   *     and their partitions are divided
   */
  public StoreVerification(TreeContext context, Catalogue catalogue, StoreTables tables) {
    this.context = context;
    this.catalogue = catalogue;
    this.tables = tables;
  }

  public VerifyReport run(ProgressListener listener) {
    long began = System.nanoTime();
    long total =
        tables.all().stream()
            .flatMap(table -> table.partitions().all().stream())
            .mapToLong(partition -> partition.entries().pages())
            .sum();
    Progress progress = new Progress(listener, PHASE, total);
    for (EngineTable table : tables.all()) {
      verify(table, progress);
    }
    for (EngineTable table : tables.listed()) {
      table.indexes().forEach(index -> new IndexVerification(table, index).run(found));
    }
    synchronized (tables) {
      tables.listed().forEach(this::verifyCatalogue);
      verifyPages();
    }
    progress.end();
    return new VerifyReport(
        found.pages(),
        found.entries(),
        found.largeValues(),
        found.damages().stream().map(PageDamage::toString).toList(),
        Duration.ofNanos(System.nanoTime() - began));
  }

  private void verify(EngineTable table, Progress progress) {
    long hash = 0;
    boolean more = true;
    while (more) {
      TablePartition partition = table.partitions().of(hash);
      try {
        found.add(partition.entries().verify(() -> progress.add(1)));
        more = partition.lastHash() != -1L;
        hash = partition.lastHash() + 1;
      } catch (PartitionMovedException e) {
        // Its halves are verified instead, from the start.
      } catch (EngineClosedException e) {
        if (isThere(table)) {
          throw e;
        }
        more = false;
      }
    }
  }

  private static boolean isThere(EngineTable table) {
    try {
      table.requireThere();
      return true;
    } catch (ResourceNotFoundException e) {
      return false;
    }
  }

  /** Under the lock of the structure. */
  private void verifyCatalogue(EngineTable table) {
    List<Long> listed =
        catalogue.control().tables().stream()
            .filter(entry -> entry.id() == table.id())
            .map(TableEntry::partitions)
            .flatMap(List::stream)
            .map(PartitionEntry::firstHash)
            .toList();
    List<Long> used = table.partitions().all().stream().map(TablePartition::firstHash).toList();
    if (!listed.equals(used)) {
      found.addDamage(
          new PageDamage(
              0,
              "table '"
                  + table.label()
                  + "' has "
                  + used.size()
                  + " partitions, but the catalogue lists others"));
    }
  }

  /** Under the lock of the structure, so that no partition is divided or dropped meanwhile. */
  private void verifyPages() {
    List<TablePartition> all =
        tables.all().stream().flatMap(table -> table.partitions().all().stream()).toList();
    List<Partition> partitions = all.stream().map(TablePartition::entries).toList();
    PageAccounts accounts = new PageAccounts(context, partitions);
    accounts.look();
    PartitionLocks locks = new PartitionLocks(all);
    try {
      if (!locks.tryLock()) {
        throw new IllegalStateException("A partition was divided in between: a defect");
      }
      accounts.settle(found);
    } finally {
      locks.unlock();
    }
  }
}
