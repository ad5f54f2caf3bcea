package io.pressmark.chronicle.internal.verify;

import io.pressmark.chronicle.internal.item.HashRange;
import io.pressmark.chronicle.internal.item.ItemKey;
import io.pressmark.chronicle.internal.item.StoredItem;
import io.pressmark.chronicle.internal.table.EngineIndex;
import io.pressmark.chronicle.internal.table.EngineTable;
import io.pressmark.chronicle.internal.table.IndexEntries;
import io.pressmark.chronicle.internal.table.PartitionLocks;
import io.pressmark.chronicle.internal.table.TableRun;
import io.pressmark.chronicle.internal.tree.EngineClosedException;
import io.pressmark.chronicle.internal.tree.PageDamage;
import io.pressmark.chronicle.internal.tree.PageDamagedException;
import io.pressmark.chronicle.internal.tree.Run;
import io.pressmark.chronicle.internal.tree.Verification;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies that one index and its table say the same: every item has its entry, with what the index
 * carries, and every entry its item. Others go on meanwhile; what seems wrong is looked at again
 * under the locks of the item and of its entry. Used once, by one thread; it needs no more memory
 * for a large table than for a small one.
 */
final class IndexVerification {
  private static final Logger LOG = LoggerFactory.getLogger(IndexVerification.class);
  private static final int RUN_ITEMS = 256;
  private static final int RUN_BYTES = 1 << 20;
  private static final int SHOWN_BYTES = 40;

  private final EngineTable table;
  private final EngineIndex index;
  private final EncodedItem found = new EncodedItem();
  private final ItemKey itemKey = new ItemKey();
  private long wrong;
  private @Nullable EncodedKey firstWrong;

  IndexVerification(EngineTable table, EngineIndex index) {
    this.table = table;
    this.index = index;
  }

  /** Adds one damage, which says how many entries are wrong. */
  void run(Verification into) {
    try {
      if (index.isFilled()) {
        walk(table, this::verifyItem);
      }
      walk(index.hidden(), this::verifyEntry);
    } catch (PageDamagedException | StoreCorruptException e) {
      // Whoever verifies the pages says so; what lies behind cannot be met in order.
      LOG.debug("Index '{}' is verified only in part", index.hidden().label(), e);
    } catch (ResourceNotFoundException | EngineClosedException e) {
      if (!table.isDropped() && !index.hidden().isDropped()) {
        throw e;
      }
      return;
    }
    EncodedKey example = firstWrong;
    if (example != null && isThere()) {
      into.addDamage(new PageDamage(0, text(example)));
    }
  }

  private boolean isThere() {
    return table.indexes().contains(index);
  }

  private String text(EncodedKey example) {
    int length = example.partitionLength() + example.sortLength();
    return "index '"
        + index.hidden().label()
        + "' and its table differ in "
        + wrong
        + (wrong == 1 ? " place" : " places")
        + ", first at the item whose encoded key is "
        + HexFormat.of().formatHex(example.bytes(), 0, Math.min(length, SHOWN_BYTES))
        + (length > SHOWN_BYTES ? "…" : "")
        + "; remove the index and add it again";
  }

  @FunctionalInterface
  private interface Visitor {
    void visit(byte[] bytes, int key, int keyLength, int value, int valueLength);
  }

  private static void walk(EngineTable through, Visitor visitor) {
    Run run = new Run();
    TableRun walk = new TableRun(through, HashRange.part(0, 1), null, run);
    while (walk.next(RUN_ITEMS, RUN_BYTES)) {
      for (int i = 0; i < run.size(); i++) {
        visitor.visit(
            run.bytes(),
            run.keyOffset(i),
            run.keyLength(i),
            run.valueOffset(i),
            run.valueLength(i));
      }
    }
    through.requireThere();
  }

  private void verifyItem(byte[] bytes, int key, int keyLength, int value, int valueLength) {
    StoredItem item = new StoredItem().load(bytes, key, keyLength, bytes, value, valueLength);
    IndexEntries.Entry entry = index.entryOf(item.key, item.item);
    if (entry != null
        && !(index.hidden().reads().readRaw(entry.key(), 0, entry.key().length, found)
            && isValue(entry, found.bytes(), 0, found.length()))) {
      lookAgain(item.key, entry.key());
    }
  }

  private void verifyEntry(byte[] bytes, int key, int keyLength, int value, int valueLength) {
    EncodedKey item = IndexEntries.tableKey(bytes, key + keyLength, value + valueLength);
    itemKey.set(item);
    IndexEntries.Entry entry =
        table.reads().readRaw(itemKey.bytes(), 0, itemKey.length(), found)
            ? entryOf(itemKey, found)
            : null;
    if (entry == null
        || !Arrays.equals(entry.key(), 0, entry.key().length, bytes, key, key + keyLength)
        || !isValue(entry, bytes, value, valueLength)) {
      lookAgain(item, Arrays.copyOfRange(bytes, key, key + keyLength));
    }
  }

  private IndexEntries.@Nullable Entry entryOf(ItemKey key, EncodedItem value) {
    StoredItem item =
        new StoredItem().load(key.bytes(), 0, key.length(), value.bytes(), 0, value.length());
    return index.entryOf(item.key, item.item);
  }

  private static boolean isValue(IndexEntries.Entry entry, byte[] bytes, int offset, int length) {
    return Arrays.equals(entry.value(), 0, entry.value().length, bytes, offset, offset + length);
  }

  /** Under the locks of both, so that nothing is on its way. */
  private void lookAgain(EncodedKey item, byte[] entryKey) {
    itemKey.set(item);
    while (true) {
      PartitionLocks locks =
          new PartitionLocks(
              List.of(
                  table.partitions().of(itemKey.hash()),
                  index.hidden().partitions().of(ItemKey.hashOf(entryKey))));
      try {
        if (locks.tryLock()) {
          // One that is being removed is not maintained any more, and does not count.
          if (isThere() && !isRightLocked(entryKey)) {
            wrong++;
            firstWrong = firstWrong == null ? item : firstWrong;
          }
          return;
        }
      } finally {
        locks.unlock();
      }
    }
  }

  private boolean isRightLocked(byte[] entryKey) {
    EncodedItem raw = new EncodedItem();
    IndexEntries.Entry expected =
        readLocked(table, itemKey.bytes(), itemKey.length(), raw) ? entryOf(itemKey, raw) : null;
    boolean there = readLocked(index.hidden(), entryKey, entryKey.length, raw);
    if (expected == null || !Arrays.equals(expected.key(), entryKey)) {
      return !there;
    }
    return there ? isValue(expected, raw.bytes(), 0, raw.length()) : !index.isFilled();
  }

  private static boolean readLocked(EngineTable from, byte[] key, int length, EncodedItem into) {
    boolean[] present = new boolean[1];
    from.partitions()
        .of(ItemKey.hashOf(key))
        .entries()
        .writeLocked(
            key,
            0,
            length,
            change -> {
              present[0] = change.isPresent();
              if (change.isPresent()) {
                change.copyTo(into.reserve(change.length()), 0);
              }
            });
    return present[0];
  }
}
