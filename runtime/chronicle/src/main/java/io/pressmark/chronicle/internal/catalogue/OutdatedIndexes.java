package io.pressmark.chronicle.internal.catalogue;

import io.pressmark.chronicle.internal.files.Control;
import io.pressmark.chronicle.internal.files.HiddenRole;
import io.pressmark.chronicle.internal.files.TableEntry;
import io.pressmark.core.error.StoreIoException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Has all indexes filled anew after a crash of the operating system that left pages of several
 * moments: an entry may be older or newer than its item. Each index gets a new, empty table; the
 * pages of the old one are then those of a table nobody knows, which an opening gives back.
 */
public final class OutdatedIndexes {
  private OutdatedIndexes() {}

  /**
   * Lists all indexes as empty and not filled.
   *
   * @throws StoreIoException when the catalogue cannot be written; nothing is changed then
   */
  public static void empty(Catalogue catalogue) {
    if (catalogue.control().tables().stream().noneMatch(OutdatedIndexes::isIndex)) {
      return;
    }
    try {
      catalogue.change(OutdatedIndexes::withEmptyIndexes);
    } catch (IOException e) {
      throw new StoreIoException(
          "The indexes of the store cannot be filled anew: " + e.getMessage(), e);
    }
  }

  private static Control withEmptyIndexes(Control now) {
    List<TableEntry> entries = new ArrayList<>();
    int next = now.nextTableId();
    for (TableEntry entry : now.tables()) {
      HiddenRole role = entry.role();
      if (role == null || !role.isIndex()) {
        entries.add(entry);
      } else {
        entries.add(
            new TableEntry(
                next,
                entry.definition(),
                entry.uncounted().partitions(),
                new HiddenRole(role.table(), role.index(), false),
                entry.createdMillis(),
                entry.throughput(),
                entry.settings()));
        next++;
      }
    }
    return now.withTables(entries);
  }

  private static boolean isIndex(TableEntry entry) {
    return entry.role() != null && entry.role().isIndex();
  }
}
