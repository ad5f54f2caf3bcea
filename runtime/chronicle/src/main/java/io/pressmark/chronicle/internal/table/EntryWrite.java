package io.pressmark.chronicle.internal.table;

import io.pressmark.chronicle.internal.item.ItemKey;
import io.pressmark.chronicle.internal.item.ItemKeyDescriptor;
import io.pressmark.chronicle.internal.tree.Change;
import io.pressmark.core.format.ItemFormat;
import io.pressmark.core.statistics.CapacityUnits;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a hidden table that gets a value, or goes. Used once, by one thread: {@link #locate},
 * then, under the lock of {@link #partition}, {@link #addTo}.
 */
public final class EntryWrite {
  private final EngineTable table;
  private final byte[] key;
  private final byte @Nullable [] value;

  /** Null for an entry whose key is known from the start. */
  private final @Nullable EngineStream stream;

  private final @Nullable StreamShard shard;
  private boolean numbered;
  private TablePartition partition;
  private boolean present;
  private int oldSize;
  private int pagesNeeded;
  private long units;

  /**
   * @param value null if the entry is to go
   */
  public EntryWrite(EngineTable table, byte[] key, byte @Nullable [] value) {
    this(table, key, value, null, null);
  }

  private EntryWrite(
      EngineTable table,
      byte[] key,
      byte @Nullable [] value,
      @Nullable EngineStream stream,
      @Nullable StreamShard shard) {
    this.table = table;
    this.key = key;
    this.value = value;
    this.stream = stream;
    this.shard = shard;
    this.partition = table.partitions().of(ItemKey.hashOf(key));
  }

  /** A record of a stream, which gets its number when all locks are held. */
  static EntryWrite numbered(EngineStream stream, StreamShard shard, byte[] value) {
    return new EntryWrite(stream.hidden(), shard.key(0), value, stream, shard);
  }

  /** Finds the partition that owns the entry now. */
  void locate() {
    partition = table.partitions().of(ItemKey.hashOf(key));
  }

  /** The hidden table. */
  EngineTable table() {
    return table;
  }

  /** What the write cost, after {@link #addTo}. */
  long units() {
    return units;
  }

  TablePartition partition() {
    return partition;
  }

  void addTo(MultiChange change) {
    if (shard != null) {
      shard.number(key);
      numbered = true;
    }
    partition.entries().writeLocked(key, 0, key.length, this::look);
    int size = 0;
    if (value != null) {
      size = ItemKeyDescriptor.itemSize(key, 0, value, 0, value.length);
      change.put(partition, key, value, (long) size - oldSize, pagesNeeded);
    } else if (present) {
      change.delete(partition, key, oldSize, pagesNeeded);
    }
    units = CapacityUnits.ofWrite(oldSize, size);
    partition.countWrite(units);
  }

  /** The change is done; under its locks. */
  void done() {
    if (stream != null && shard != null) {
      shard.written();
      stream.wake();
    }
  }

  /** The change is not done; under its locks. */
  void takeBack() {
    if (numbered && shard != null) {
      shard.takeBack();
    }
  }

  /** Sees what is there, and changes nothing. */
  private void look(Change change) {
    present = change.isPresent();
    if (present) {
      int known = ItemKeyDescriptor.isDigested(key, 0) ? change.length() : ItemFormat.HEADER;
      byte[] head = new byte[known];
      change.copyHead(head, known);
      oldSize = ItemKeyDescriptor.itemSize(key, 0, head, 0, known);
    }
    pagesNeeded = change.prepare(value == null ? -1 : value.length);
  }
}
