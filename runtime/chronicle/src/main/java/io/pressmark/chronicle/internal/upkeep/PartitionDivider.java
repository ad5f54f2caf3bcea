package io.pressmark.chronicle.internal.upkeep;

import io.pressmark.chronicle.internal.catalogue.Catalogue;
import io.pressmark.chronicle.internal.files.PartitionEntry;
import io.pressmark.chronicle.internal.files.TableEntry;
import io.pressmark.chronicle.internal.files.UnknownOutcomeException;
import io.pressmark.chronicle.internal.item.ItemKey;
import io.pressmark.chronicle.internal.item.ItemWeight;
import io.pressmark.chronicle.internal.operations.StoreActivity;
import io.pressmark.chronicle.internal.pages.StoreFullException;
import io.pressmark.chronicle.internal.table.EngineTable;
import io.pressmark.chronicle.internal.table.PartitionMap;
import io.pressmark.chronicle.internal.table.TablePartition;
import io.pressmark.chronicle.internal.tree.EngineClosedException;
import io.pressmark.chronicle.internal.tree.PageDamagedException;
import io.pressmark.chronicle.internal.tree.PartitionDivision;
import io.pressmark.chronicle.internal.tree.PartitionMovedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Divides partitions of tables. {@link PartitionDivision} says how that goes and why others can go
 * on meanwhile; here it gets its place in the catalogue.
 *
 * <p>Used by the maintenance thread, and by tests.
 */
final class PartitionDivider {
  private static final Logger LOG = LoggerFactory.getLogger(PartitionDivider.class);

  private final Catalogue catalogue;
  private final Object structure;
  private final Consumer<Throwable> stop;

  /**
   * @param structure the lock under which tables are made and dropped and the store is closed
   * @param stop refuses everything from then on, until the store is opened again
   */
  PartitionDivider(Catalogue catalogue, Object structure, Consumer<Throwable> stop) {
    this.catalogue = catalogue;
    this.structure = structure;
    this.stop = stop;
  }

  /**
   * Divides a partition.
   *
   * @param firstHash where the right half begins
   * @param stopping asked often
   * @return whether it was divided; not if it is gone, damaged, there is no room, or the work was
   *     stopped
   */
  boolean divide(
      EngineTable table, TablePartition whole, long firstHash, Maintenance.Stopping stopping) {
    byte[] boundary = ItemKey.hashBytes(firstHash);
    try (PartitionDivision division =
        PartitionDivision.begin(whole.entries(), boundary, ItemWeight.INSTANCE)) {
      while (division.countNext()) {
        if (stopping.isStopping()) {
          return false;
        }
      }
      String name = table.label();
      try (StoreActivity activity = StoreActivity.begin(StoreActivity.Kind.SPLIT, name)) {
        synchronized (structure) {
          replace(table, whole, firstHash, division);
        }
        activity.done(0);
      }
      LOG.info(
          "A partition of table '{}' became two, of {} and {} items",
          name,
          division.left().items(),
          division.right().items());
      return true;
    } catch (EngineClosedException | PartitionMovedException e) {
      LOG.debug("A partition that was to be divided is gone");
      return false;
    } catch (PageDamagedException | StoreFullException | IOException e) {
      LOG.warn(
          "A partition of table '{}' stays as it is, and goes on working; it cannot be divided: {}",
          table.label(),
          e.getMessage());
      return false;
    }
  }

  private void replace(
      EngineTable table, TablePartition whole, long firstHash, PartitionDivision division)
      throws IOException {
    division.cut();
    TablePartition left = whole.left(division.left(), firstHash);
    TablePartition right = whole.right(division.right(), firstHash);
    PartitionMap map = table.partitions().map().divided(whole, left, right);
    try {
      catalogue.change(now -> now.withTables(divided(now.tables(), table.id(), firstHash)));
    } catch (UnknownOutcomeException e) {
      // To go on with one partition would be wrong if the disk says two, and the other way round.
      division.abandon();
      stop.accept(e);
      throw e;
    }
    division.complete(
        () -> {
          table.partitions().show(map);
          whole.shareCounts(left, right);
        });
  }

  private static List<TableEntry> divided(List<TableEntry> tables, int id, long firstHash) {
    List<TableEntry> changed = new ArrayList<>(tables);
    changed.replaceAll(entry -> entry.id() == id ? divided(entry, firstHash) : entry);
    return changed;
  }

  private static TableEntry divided(TableEntry table, long firstHash) {
    List<PartitionEntry> partitions = new ArrayList<>(table.partitions());
    int at = 0;
    while (at < partitions.size()
        && Long.compareUnsigned(partitions.get(at).firstHash(), firstHash) < 0) {
      at++;
    }
    // Sizes are right in the catalogue only after a clean close.
    partitions.add(at, PartitionEntry.uncounted(firstHash));
    return table.withPartitions(partitions);
  }
}
