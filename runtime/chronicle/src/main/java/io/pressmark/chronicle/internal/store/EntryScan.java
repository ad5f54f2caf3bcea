package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.item.HashRange;
import io.pressmark.chronicle.internal.table.EngineTable;
import io.pressmark.chronicle.internal.table.TableRun;
import io.pressmark.chronicle.internal.tree.Run;
import java.io.IOException;

/**
 * Reads all entries of a table in the order of their keys, while others write and partitions are
 * divided. An entry that is there all the time is met exactly once. Takes no lock, and holds
 * nothing back between pages.
 */
final class EntryScan {
  private static final int RUN_ITEMS = 1000;
  private static final int RUN_BYTES = 1 << 20;

  /** Takes an entry; the array is used again for the next ones. */
  @FunctionalInterface
  interface EntrySink {
    void entry(byte[] bytes, int key, int keyLength, int value, int valueLength) throws IOException;
  }

  private final Run run = new Run();

  /**
   * Reads a table from its first entry to its last.
   *
   * @throws io.pressmark.core.error.ResourceNotFoundException when the table is deleted meanwhile
   */
  void read(EngineTable table, EntrySink sink) throws IOException {
    TableRun walk = begin(table);
    while (next(table, walk)) {
      for (int i = 0; i < run.size(); i++) {
        sink.entry(
            run.bytes(),
            run.keyOffset(i),
            run.keyLength(i),
            run.valueOffset(i),
            run.valueLength(i));
      }
    }
  }

  private TableRun begin(EngineTable table) {
    return new TableRun(table, HashRange.part(0, 1), null, run);
  }

  private static boolean next(EngineTable table, TableRun walk) {
    try {
      boolean more = walk.next(RUN_ITEMS, RUN_BYTES);
      table.requireThere();
      return more;
    } catch (RuntimeException e) {
      throw table.failure(e);
    }
  }
}
