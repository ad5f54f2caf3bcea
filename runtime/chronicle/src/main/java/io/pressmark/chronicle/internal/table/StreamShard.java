package io.pressmark.chronicle.internal.table;

import io.pressmark.chronicle.internal.item.ItemKey;
import io.pressmark.chronicle.internal.tree.PartitionMovedException;
import io.pressmark.chronicle.internal.tree.Run;
import io.pressmark.core.format.EncodedKey;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One of the sequences of records that make a change stream; an item's records are all in one.
 *
 * <p>Thread-safe. Numbers are given under the writer lock of the partition that has the shard's
 * entries, so a reader that finds one finds all before it.
 */
public final class StreamShard {
  private final EngineTable hidden;
  private final byte[] prefix;
  private final byte @Nullable [] end;

  /** The last number given; guarded by the writer lock of the partition. */
  private long last;

  /** The number of the newest record; a moment after the record itself can be read. */
  private volatile long newest;

  /**
   * @param hidden has the entries
   */
  StreamShard(EngineTable hidden, int index) {
    this.hidden = hidden;
    EncodedKey key = new EncodedKey();
    key.set(new byte[] {(byte) index}, 0, 1, 1, 0);
    ItemKey entry = new ItemKey();
    entry.setPrefix(key);
    prefix = entry.withSortKey(new byte[0]);
    end = entry.behindPrefix();
  }

  /** Goes on behind what was there when the store was opened; before anybody writes. */
  void restore() {
    last = stored();
    newest = last;
  }

  /** The number of the newest entry, as it is there; 0 if there is none. */
  long stored() {
    Run run = new Run();
    run.backward(prefix, end);
    return read(run, 1, 1) ? number(run, 0) : 0;
  }

  /** The key of a record's entry. */
  byte[] key(long number) {
    return ByteBuffer.allocate(prefix.length + Long.BYTES).put(prefix).putLong(number).array();
  }

  /** Puts the next number into an entry's key; under the lock. */
  public void number(byte[] key) {
    last++;
    ByteBuffer.wrap(key).putLong(prefix.length, last);
  }

  /** Takes the number given last back; under the lock. */
  void takeBack() {
    last--;
  }

  /** All numbers given until now can be read; under the lock. */
  void written() {
    newest = last;
  }

  /** The number of the newest record; 0 if there never was one. */
  public long newest() {
    return newest;
  }

  /** A run over the entries from a number on. */
  public Run from(long number) {
    Run run = new Run();
    run.forward(key(number), end);
    return run;
  }

  /** Copies the next entries of a run; false at the end. */
  public boolean read(Run run, int records, int bytes) {
    while (true) {
      try {
        return hidden.partitions().of(ItemKey.hashOf(prefix)).entries().read(run, records, bytes);
      } catch (PartitionMovedException e) {
        // The run is where it was; another partition has the shard now.
      }
    }
  }

  /** The number of an entry that a run has copied. */
  public static long number(Run run, int index) {
    int end = run.keyOffset(index) + run.keyLength(index);
    return ByteBuffer.wrap(run.bytes()).getLong(end - Long.BYTES);
  }
}
