package io.pressmark.chronicle.internal.table;

import io.pressmark.chronicle.internal.files.HiddenRole;
import io.pressmark.chronicle.internal.files.TableEntry;
import org.jspecify.annotations.Nullable;

/**
 * What a table is as long as it exists, whatever else of it changes.
 *
 * @param id its id in the catalogue
 * @param label the catalogue's name of it
 * @param tableName the name of the table that users know of: its own, or of a hidden table the one
 *     it belongs to
 * @param role what a hidden table is for; null for a table that has items
 * @param createdMillis when it was created, in milliseconds since the epoch
 */
public record TableIdentity(
    int id, String label, String tableName, @Nullable HiddenRole role, long createdMillis) {

  static TableIdentity of(TableEntry entry) {
    return new TableIdentity(
        entry.id(), entry.label(), entry.definition().name(), entry.role(), entry.createdMillis());
  }

  /** Whether its entries are the store's own, and no items. */
  boolean isHidden() {
    return role != null;
  }

  /** Whether its entries are the records of a change stream. */
  boolean isStream() {
    return role != null && role.isStream();
  }

  /** Whether the table itself, or an index, is what users know of. */
  public boolean isShown() {
    return role == null || role.isIndex();
  }

  /** What happened if it is no longer there. */
  String whyGone() {
    if (isStream()) {
      return "The stream of table '" + tableName + "' was switched off";
    }
    return isHidden() ? "Index '" + label + "' was removed" : "Table '" + label + "' was deleted";
  }
}
