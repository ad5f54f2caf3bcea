package io.pressmark.chronicle.internal.catalogue;

import io.pressmark.chronicle.internal.files.Control;
import io.pressmark.chronicle.internal.files.TableEntry;
import io.pressmark.chronicle.internal.files.TableSettings;
import io.pressmark.chronicle.internal.files.UnknownOutcomeException;
import io.pressmark.chronicle.internal.state.StoreState;
import io.pressmark.core.error.StoreIoException;
import io.pressmark.core.schema.TableDefinition;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The tables that the catalogue lists. A change is on the disk when its method returns; its {@code
 * failure} is what the user is told could not be done. Changed by whoever holds the monitor of
 * {@link StoreTables}.
 */
public final class TableCatalogue {
  private final Catalogue catalogue;
  private final StoreState state;

  TableCatalogue(Catalogue catalogue, StoreState state) {
    this.catalogue = catalogue;
    this.state = state;
  }

  /** The id of the next table. */
  int nextId() {
    return catalogue.control().nextTableId();
  }

  /** Gives ids away, to tables that are not listed; no other table ever has them. */
  void takeIds(String failure, int count) {
    change(failure, now -> now.withNextTableId(now.nextTableId() + count));
  }

  /** What is said of a table that is listed. */
  public TableSettings settings(int id) {
    return catalogue.control().tables().stream()
        .filter(entry -> entry.id() == id)
        .map(TableEntry::settings)
        .findFirst()
        .orElse(TableSettings.NONE);
  }

  /** A name for a table that no other table ever has, in this store or another one. */
  UUID lastingId(int id) {
    UUID store = catalogue.control().store();
    ByteBuffer name = ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES);
    name.putLong(store.getMostSignificantBits()).putLong(store.getLeastSignificantBits());
    return UUID.nameUUIDFromBytes(name.putInt(id).array());
  }

  void add(String failure, List<TableEntry> added) {
    change(failure, now -> now.withTables(and(now.tables(), added)));
  }

  void remove(String failure, Set<Integer> ids) {
    change(failure, now -> now.withTables(without(now.tables(), ids)));
  }

  /** Changes the entry of one table. */
  public void replace(String failure, int id, UnaryOperator<TableEntry> changed) {
    change(failure, now -> now.withTables(replaced(now.tables(), id, changed)));
  }

  /** Changes the definition of a table, and adds what its entries are kept in from now on. */
  public void redefineAndAdd(String failure, int id, TableDefinition changed, TableEntry added) {
    change(
        failure, now -> now.withTables(and(redefined(now.tables(), id, changed), List.of(added))));
  }

  /** Changes the definition of a table, and removes what its entries were kept in. */
  public void redefineAndRemove(String failure, int id, TableDefinition changed, int removed) {
    change(
        failure,
        now -> now.withTables(without(redefined(now.tables(), id, changed), Set.of(removed))));
  }

  private static List<TableEntry> redefined(
      List<TableEntry> entries, int id, TableDefinition changed) {
    return replaced(entries, id, entry -> entry.withDefinition(changed));
  }

  private static List<TableEntry> replaced(
      List<TableEntry> entries, int id, UnaryOperator<TableEntry> changed) {
    return entries.stream().map(entry -> entry.id() == id ? changed.apply(entry) : entry).toList();
  }

  private static List<TableEntry> and(List<TableEntry> entries, List<TableEntry> added) {
    List<TableEntry> all = new ArrayList<>(entries);
    all.addAll(added);
    return all;
  }

  private static List<TableEntry> without(List<TableEntry> entries, Set<Integer> ids) {
    return entries.stream().filter(entry -> !ids.contains(entry.id())).toList();
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
}
