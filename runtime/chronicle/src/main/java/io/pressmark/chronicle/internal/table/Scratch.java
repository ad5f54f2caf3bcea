package io.pressmark.chronicle.internal.table;

import io.pressmark.chronicle.internal.item.ItemKey;
import io.pressmark.chronicle.internal.item.ItemSink;
import io.pressmark.chronicle.internal.journal.JournalRecord;
import io.pressmark.chronicle.internal.load.SampledOperations;
import io.pressmark.chronicle.internal.tree.Run;
import org.jspecify.annotations.Nullable;

/**
 * Buffers of one thread, so that reading and writing an item allocates nothing. They hold nothing
 * of a store between operations, and no operation calls another one while it uses them.
 */
public final class Scratch {
  private static final ThreadLocal<Scratch> OF_THREAD = ThreadLocal.withInitial(Scratch::new);

  final ItemKey key = new ItemKey();
  final ItemSink sink = new ItemSink();
  final ItemChange change = new ItemChange();
  final Run run = new Run();
  final SampledOperations sampled = new SampledOperations();

  private @Nullable JournalRecord record;

  private Scratch() {}

  /** A record without entries. */
  JournalRecord takeRecord() {
    JournalRecord taken = record;
    record = null;
    return taken == null ? new JournalRecord() : taken.begin();
  }

  /** Keeps a record for the next taker, now that it is applied; others are not given back. */
  void giveBack(JournalRecord applied) {
    record = applied;
  }

  public static Scratch get() {
    return OF_THREAD.get();
  }
}
