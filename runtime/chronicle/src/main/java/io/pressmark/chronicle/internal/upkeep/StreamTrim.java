package io.pressmark.chronicle.internal.upkeep;

import io.pressmark.chronicle.internal.state.StoreState;
import io.pressmark.chronicle.internal.table.EngineStream;
import io.pressmark.chronicle.internal.table.EngineTable;
import io.pressmark.chronicle.internal.table.EntryWrite;
import io.pressmark.chronicle.internal.table.StreamRecordDescriptor;
import io.pressmark.chronicle.internal.table.StreamShard;
import io.pressmark.chronicle.internal.table.WriteSet;
import io.pressmark.chronicle.internal.tree.Run;
import io.pressmark.core.store.StreamOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Throws away records of change streams that are too old, or too many, some at a time, the oldest
 * of a shard first. Thread-safe.
 *
 * <p>The entry of a shard's newest record stays, without the record: it keeps the number from which
 * the next one goes on, so that no number is ever given twice.
 */
final class StreamTrim implements Maintenance.Task {
  private static final Logger LOG = LoggerFactory.getLogger(StreamTrim.class);
  private static final int RUN_BYTES = 1 << 20;

  private final Collection<EngineTable> tables;
  private final StoreState state;
  private final StreamOptions options;

  /**
   * @param tables those of the store, as they are at any time
   */
  StreamTrim(Collection<EngineTable> tables, StoreState state) {
    this.tables = tables;
    this.state = state;
    this.options = state.options().streams();
  }

  @Override
  public void run(Maintenance.Stopping stopping) {
    long trimmed = trim(stopping);
    if (trimmed > 0) {
      LOG.debug("{} records of change streams were trimmed", trimmed);
    }
  }

  /** Goes through all streams once; returns how many records went. */
  long trim(Maintenance.Stopping stopping) {
    long trimmed = 0;
    for (EngineTable table : tables) {
      EngineStream stream = table.streamOrNull();
      if (stream != null) {
        trimmed += trim(table, stream, stopping);
      }
    }
    return trimmed;
  }

  private long trim(EngineTable table, EngineStream stream, Maintenance.Stopping stopping) {
    try {
      return trimOld(stream, stopping) + trimMany(stream, stopping);
    } catch (RuntimeException e) {
      // The records of a stream that is switched off meanwhile, or whose table is deleted, are
      // gone.
      if (!table.isDropped() && !stream.hidden().isDropped()) {
        throw state.translate(e);
      }
      return 0;
    }
  }

  private long trimOld(EngineStream stream, Maintenance.Stopping stopping) {
    long horizon = state.options().clock().millis() - options.retention().toMillis();
    long trimmed = 0;
    for (StreamShard shard : stream.streamShards()) {
      int step = options.trimStep();
      while (step == options.trimStep() && !stopping.isStopping()) {
        step = step(stream, shard, horizon, Long.MAX_VALUE);
        trimmed += step;
      }
    }
    return trimmed;
  }

  private long trimMany(EngineStream stream, Maintenance.Stopping stopping) {
    long trimmed = 0;
    while (options.maxBytes() != 0 && !stopping.isStopping()) {
      long excess = stream.hidden().partitions().itemBytes() - options.maxBytes();
      if (excess <= 0) {
        break;
      }
      StreamShard oldest =
          stream.streamShards().stream()
              .min(Comparator.comparingLong(StreamTrim::firstMillis))
              .orElseThrow();
      int step = step(stream, oldest, Long.MAX_VALUE, excess);
      if (step == 0) {
        break;
      }
      trimmed += step;
    }
    return trimmed;
  }

  /** When the oldest record of a shard was written; the end of time if it has none. */
  private static long firstMillis(StreamShard shard) {
    Run run = shard.from(0);
    while (shard.read(run, 1, 1)) {
      int value = run.valueOffset(0);
      if (!StreamRecordDescriptor.isTrimmed(run.bytes(), value)) {
        return StreamRecordDescriptor.millis(run.bytes(), value);
      }
    }
    return Long.MAX_VALUE;
  }

  /**
   * Throws some of the oldest records of a shard away.
   *
   * @param horizon only those older than this, in milliseconds since the epoch
   * @param bytes only until so many bytes went
   * @return how many went
   */
  private int step(EngineStream stream, StreamShard shard, long horizon, long bytes) {
    List<EntryWrite> writes = new ArrayList<>();
    long newest = shard.newest();
    long gone = 0;
    int records = 0;
    Run run = shard.from(0);
    boolean more = true;
    while (more && records < options.trimStep() && shard.read(run, options.trimStep(), RUN_BYTES)) {
      for (int i = 0; more && i < run.size(); i++) {
        boolean record = !StreamRecordDescriptor.isTrimmed(run.bytes(), run.valueOffset(i));
        boolean last = StreamShard.number(run, i) >= newest;
        more =
            records < options.trimStep()
                && gone < bytes
                && (record || !last)
                && (!record
                    || StreamRecordDescriptor.millis(run.bytes(), run.valueOffset(i)) < horizon);
        if (more) {
          int key = run.keyOffset(i);
          writes.add(
              new EntryWrite(
                  stream.hidden(),
                  Arrays.copyOfRange(run.bytes(), key, key + run.keyLength(i)),
                  last ? StreamRecordDescriptor.trimmed() : null));
          gone += run.valueLength(i);
          records += record ? 1 : 0;
          more = !last;
        }
      }
    }
    long number = WriteSet.commit(List.of(), writes, state.log());
    if (number != 0) {
      state.log().awaitDurable(number);
    }
    return records;
  }

  @Override
  public String toString() {
    return "Trimming change streams";
  }
}
