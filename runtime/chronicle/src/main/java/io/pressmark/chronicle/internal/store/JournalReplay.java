package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.item.ItemKey;
import io.pressmark.chronicle.internal.item.ItemKeyDescriptor;
import io.pressmark.chronicle.internal.journal.JournalEntry;
import io.pressmark.chronicle.internal.journal.RecordVisitor;
import io.pressmark.chronicle.internal.table.EngineTable;
import io.pressmark.chronicle.internal.table.TableFactory;
import io.pressmark.chronicle.internal.table.TablePartition;
import io.pressmark.chronicle.internal.tree.Change;
import io.pressmark.chronicle.internal.tree.PageDamagedException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the entries of journal records into the pages: each gets the value that its record says, so
 * that doing it twice does no harm. For a store that is being opened; not thread-safe.
 *
 * <p>Entries of tables that were dropped are passed over, and so are those whose page is damaged:
 * the damage is reported by whoever verified the pages.
 */
final class JournalReplay implements RecordVisitor {
  private static final Logger LOG = LoggerFactory.getLogger(JournalReplay.class);

  private final Map<Integer, EngineTable> tables = new HashMap<>();
  private long records;

  JournalReplay(Collection<EngineTable> all) {
    all.forEach(table -> tables.put(TableFactory.itemSpace(table.id()), table));
  }

  /** How many records were replayed. */
  long records() {
    return records;
  }

  @Override
  public void record(long number, int entries) {
    records++;
  }

  @Override
  public void entry(JournalEntry entry) {
    EngineTable table = tables.get(entry.space());
    if (table == null) {
      return;
    }
    TablePartition partition = table.partitions().of(ItemKey.hashOf(entry.key()));
    try {
      partition.entries().write(entry.key(), 0, entry.keyLength(), change -> apply(entry, change));
    } catch (PageDamagedException e) {
      LOG.error("A committed change of an item cannot be completed: its page is damaged", e);
    }
  }

  private static void apply(JournalEntry entry, Change change) {
    int oldSize = 0;
    if (change.isPresent()) {
      byte[] old = new byte[change.length()];
      change.copyTo(old, 0);
      oldSize = ItemKeyDescriptor.itemSize(entry.key(), 0, old, 0, old.length);
    }
    if (entry.isDelete()) {
      change.delete();
      change.addWeight(-oldSize);
    } else {
      int length = entry.valueLength();
      change.replace(entry.value(), 0, length);
      int size = ItemKeyDescriptor.itemSize(entry.key(), 0, entry.value(), 0, length);
      change.addWeight(size - oldSize);
    }
  }
}
