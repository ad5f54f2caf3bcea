package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.backup.BackupContent;
import io.pressmark.chronicle.internal.backup.BackupReader;
import io.pressmark.chronicle.internal.backup.BackupVisitor;
import io.pressmark.chronicle.internal.files.TableEntry;
import io.pressmark.chronicle.internal.item.XxHash64;
import io.pressmark.chronicle.internal.table.EngineTable;
import io.pressmark.chronicle.internal.table.TableFactory;
import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.error.StoreIoException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ProgressListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Brings the items of one table of a backup into a store that is in use. The file is verified as a
 * whole before anything is done.
 *
 * <p>A table that is not there is made without a name: the catalogue knows that its id is given
 * away, and nothing else, until all items are in it. So nobody sees half of it, and what a killed
 * process leaves are pages of a table nobody knows, which the next open gives back.
 */
final class TableImport {
  private final EngineStore store;
  private final Path source;
  private final String name;
  private final ProgressListener listener;

  TableImport(EngineStore store, Path source, String name, ProgressListener listener) {
    this.store = store;
    this.source = source;
    this.name = name;
    this.listener = listener;
  }

  /** Imports; returns how many items were put. */
  long run() throws IOException {
    BackupContent content = BackupReader.verify(source, "verify", listener);
    if (content.start().hashVersion() != XxHash64.VERSION) {
      throw new StoreIoException(
          "The file "
              + source
              + " places items by another hash version; use the release that wrote"
              + " it to restore it");
    }
    List<TableEntry> withItems =
        content.tables().stream().filter(each -> each.role() == null).toList();
    TableEntry table = chosen(withItems);
    TableDefinition definition = table.definition().withName(name);
    EngineTable existing = store.tables().find(name);
    if (existing == null) {
      return intoNew(definition, table, content);
    }
    if (!existing.definition().hasSameKey(definition)) {
      throw new ValidationException(
          "Table '" + name + "' has another key than the table in " + source);
    }
    return fill(existing, table, content);
  }

  /** The file's only table, or the one that has the name. */
  private TableEntry chosen(List<TableEntry> tables) {
    if (tables.size() == 1) {
      return tables.get(0);
    }
    return tables.stream()
        .filter(table -> table.definition().name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ValidationException(
                    "The file "
                        + source
                        + " has "
                        + tables.size()
                        + " tables and none of them is '"
                        + name
                        + "'"));
  }

  private long intoNew(TableDefinition definition, TableEntry table, BackupContent content)
      throws IOException {
    EngineTable made = store.tables().makeUnlisted(definition);
    boolean listed = false;
    try {
      long items = fill(made, table, content);
      store.tables().list(made);
      listed = true;
      store.attend(made);
      return items;
    } finally {
      if (!listed) {
        store.tables().abandon(made);
      }
    }
  }

  private long fill(EngineTable target, TableEntry table, BackupContent content)
      throws IOException {
    ImportedItems items =
        new ImportedItems(store, target, table.definition(), content.namesOf(table.id()), source);
    Only visitor = new Only(TableFactory.itemSpace(table.id()), items);
    BackupContent again = BackupReader.read(source, visitor, "import", listener);
    if (!again.equals(content)) {
      throw new StoreCorruptException("The file " + source + " was changed while it was read");
    }
    items.flush();
    return items.puts();
  }

  /** Passes on what belongs to one space. */
  private record Only(int space, ImportedItems items) implements BackupVisitor {
    @Override
    public void entry(int of, byte[] bytes, int key, int keyLength, int value, int valueLength) {
      change(of, bytes, key, keyLength, value, valueLength);
    }

    @Override
    public void change(int of, byte[] bytes, int key, int keyLength, int value, int valueLength) {
      if (of == space) {
        items.add(bytes, key, keyLength, value, valueLength);
      }
    }
  }
}
