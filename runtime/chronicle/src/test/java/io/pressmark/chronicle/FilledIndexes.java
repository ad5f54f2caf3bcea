package io.pressmark.chronicle;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.store.StoreTable;
import io.pressmark.testkit.item.AttributeMapIndex;

/** Waits for indexes that are being filled in the background, since their store was opened. */
public final class FilledIndexes {
  private static final long MOST_NANOS = 120_000_000_000L;

  private FilledIndexes() {}

  /** Returns when all indexes of a table can be read. */
  public static void await(StoreTable table) {
    long end = System.nanoTime() + MOST_NANOS;
    for (IndexDefinition index : table.definition().indexes()) {
      while (!isFilled(table, index.name())) {
        if (System.nanoTime() - end > 0) {
          throw new AssertionError("index " + index.name() + " is not filled in two minutes");
        }
        Thread.onSpinWait();
      }
    }
  }

  private static boolean isFilled(StoreTable table, String index) {
    try {
      new AttributeMapIndex(table.index(index)).limit(1_000_000).scan();
      return true;
    } catch (ValidationException e) {
      if (!String.valueOf(e.getMessage()).contains("backfilling")) {
        throw e;
      }
      return false;
    }
  }
}
