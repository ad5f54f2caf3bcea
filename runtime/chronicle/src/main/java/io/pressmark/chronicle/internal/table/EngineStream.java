package io.pressmark.chronicle.internal.table;

import io.pressmark.chronicle.internal.state.StoreState;
import io.pressmark.chronicle.internal.tree.Run;
import io.pressmark.core.error.TrimmedDataAccessException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.schema.StreamView;
import io.pressmark.core.store.StreamRules;
import io.pressmark.core.stream.ChangeType;
import io.pressmark.core.stream.ShardDescription;
import io.pressmark.core.stream.StoreStream;
import io.pressmark.core.stream.StreamPage;
import io.pressmark.core.stream.StreamPosition;
import io.pressmark.core.stream.StreamRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The change stream of a table on the engine: a hidden table of records, each written in the same
 * change as its item. Thread-safe.
 *
 * <h2>Order</h2>
 *
 * The records are in a few shards, by the hash of the item's partition key. A record gets its
 * number in the shard when the locks of the item and of the shard are held, and nobody can read it
 * before its change is complete; so records of one item are numbered in the order of its writes,
 * and the numbers that can be read have no gap. A gap behind a reader's position therefore says
 * that records were trimmed.
 */
public final class EngineStream implements StoreStream {
  /** Writes of different shards do not wait for each other; each costs a reader a look. */
  static final int SHARDS = 4;

  private static final int SHARD_SHIFT = Long.SIZE - 2;
  private static final int RUN_BYTES = 1 << 18;

  private final EngineTable table;
  private final EngineTable hidden;
  private final StreamView view;
  private final StreamNames names;
  private final StoreState state;
  private final List<StreamShard> streamShards = new ArrayList<>();

  private final StreamWaiters waiters = new StreamWaiters();

  /**
   * @param hidden has the records
   */
  public EngineStream(EngineTable table, EngineTable hidden, StreamView view, StoreState state) {
    this.table = table;
    this.hidden = hidden;
    this.view = view;
    this.names = new StreamNames(hidden.id());
    this.state = state;
    for (int i = 0; i < SHARDS; i++) {
      streamShards.add(new StreamShard(hidden, i));
    }
  }

  /** Goes on where the stream was when the store was closed; before anybody writes. */
  public void restore() {
    streamShards.forEach(StreamShard::restore);
  }

  /** Has the records. */
  public EngineTable hidden() {
    return hidden;
  }

  public List<StreamShard> streamShards() {
    return streamShards;
  }

  @Override
  public StreamView view() {
    requireThere();
    return view;
  }

  /**
   * Adds the record of a change.
   *
   * @param hash of the item's partition key
   * @param before null if there was no item
   * @param after null if there is to be none
   */
  void follow(
      long hash,
      EncodedKey key,
      @Nullable EncodedItem before,
      @Nullable EncodedItem after,
      boolean byTimeToLive,
      List<EntryWrite> into) {
    ChangeType type =
        before == null ? ChangeType.INSERT : after == null ? ChangeType.REMOVE : ChangeType.MODIFY;
    byte[] value =
        StreamRecordDescriptor.encode(
            type,
            byTimeToLive,
            state.options().clock().millis(),
            key,
            view.hasOld() ? before : null,
            view.hasNew() ? after : null);
    into.add(EntryWrite.numbered(this, streamShards.get((int) (hash >>> SHARD_SHIFT)), value));
  }

  /** Tells those who wait that there is something to read. */
  void wake() {
    waiters.wake();
  }

  @Override
  public String label() {
    return Integer.toUnsignedString(hidden.id());
  }

  @Override
  public List<ShardDescription> shards() {
    requireThere();
    List<ShardDescription> all = new ArrayList<>(SHARDS);
    for (int i = 0; i < SHARDS; i++) {
      all.add(names.describe(i));
    }
    return all;
  }

  /** The number of a record, which may have been trimmed since. */
  private long number(int shard, String sequenceNumber) {
    long number = StreamNames.number(shard, sequenceNumber);
    StreamShard records = streamShards.get(shard);
    // The newest is known a moment after its record can be read.
    if (number > records.newest() && number > records.stored()) {
      throw StreamNames.noRecord(shard, sequenceNumber);
    }
    return number;
  }

  @Override
  public StreamPosition trimHorizon() {
    return position(EngineStream::oldest);
  }

  @Override
  public StreamPosition trimHorizon(String shard) {
    return position(names.shard(shard), EngineStream::oldest);
  }

  @Override
  public StreamPosition latest() {
    return position(StreamShard::newest);
  }

  @Override
  public StreamPosition latest(String shard) {
    return position(names.shard(shard), StreamShard::newest);
  }

  @Override
  public StreamPosition after(String shard, String sequenceNumber) {
    int index = names.shard(shard);
    return position(index, records -> number(index, sequenceNumber));
  }

  @Override
  public StreamPosition at(String shard, String sequenceNumber) {
    int index = names.shard(shard);
    return position(index, records -> number(index, sequenceNumber) - 1);
  }

  /** The number before the oldest record that is kept. */
  private static long oldest(StreamShard shard) {
    Run first = shard.from(0);
    if (!shard.read(first, 1, 1)) {
      return 0;
    }
    long number = StreamShard.number(first, 0);
    boolean trimmed = StreamRecordDescriptor.isTrimmed(first.bytes(), first.valueOffset(0));
    return trimmed ? number : number - 1;
  }

  @FunctionalInterface
  private interface Place {
    long in(StreamShard shard);
  }

  private StreamPosition position(Place place) {
    return positions(() -> streamShards.stream().mapToLong(place::in).toArray());
  }

  private StreamPosition position(int shard, Place place) {
    return positions(
        () -> {
          long[] numbers = new long[SHARDS];
          Arrays.fill(numbers, StreamPositionDescriptor.NOT_READ);
          numbers[shard] = place.in(streamShards.get(shard));
          return numbers;
        });
  }

  private StreamPosition positions(Supplier<long[]> places) {
    requireThere();
    try {
      long[] numbers = places.get();
      requireThere();
      return encode(numbers);
    } catch (RuntimeException e) {
      throw failure(e);
    }
  }

  private RuntimeException failure(RuntimeException e) {
    requireThere();
    return state.translate(e);
  }

  private StreamPosition encode(long[] numbers) {
    return StreamPositionDescriptor.encode(hidden.id(), numbers);
  }

  private long[] decode(StreamPosition position) {
    long[] numbers = StreamPositionDescriptor.decode(hidden.id(), position);
    if (numbers == null) {
      throw new ValidationException(
          "The position belongs to another change stream than that of table '"
              + table.label()
              + "' now: begin at the trim horizon, and read the table anew");
    }
    for (int i = 0; i < SHARDS; i++) {
      if (numbers[i] > streamShards.get(i).newest() && numbers[i] > streamShards.get(i).stored()) {
        throw new ValidationException(
            "The position is ahead of the change stream of table '"
                + table.label()
                + "': it is of a later state of the store, which was restored since. Read the table"
                + " anew");
      }
    }
    return numbers;
  }

  @Override
  public StreamPage read(StreamPosition after, int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new ValidationException(
          "limit is " + limit + "; 1 to " + MAX_LIMIT + " records are allowed");
    }
    requireThere();
    List<StreamRecord> records = new ArrayList<>();
    long[] numbers;
    try {
      numbers = decode(after);
      // No shard comes first for ever, however small the limit.
      int first = Math.floorMod(numbers[0] + numbers[1] + numbers[2] + numbers[3], SHARDS);
      int share = StreamPositionDescriptor.isOfOne(numbers) ? limit : (limit + SHARDS - 1) / SHARDS;
      for (int i = 0; i < SHARDS && records.size() < limit; i++) {
        int shard = (first + i) % SHARDS;
        if (numbers[shard] == StreamPositionDescriptor.NOT_READ) {
          continue;
        }
        int most = Math.min(share, limit - records.size());
        numbers[shard] = read(shard, numbers[shard], most, records);
      }
      requireThere();
      if (!records.isEmpty()) {
        // What a reader acts on must not be undone by a crash of the operating system.
        state.log().awaitAll();
      }
    } catch (RuntimeException e) {
      throw failure(e);
    }
    return new StreamPage(records, encode(numbers));
  }

  /** Reads of one shard; returns the number of the last record. */
  private long read(int shard, long after, int most, List<StreamRecord> into) {
    long expected = after + 1;
    int end = into.size() + most;
    int bytes = 0;
    Run run = streamShards.get(shard).from(expected);
    while (into.size() < end
        && bytes < RUN_BYTES
        && streamShards.get(shard).read(run, end - into.size(), RUN_BYTES)) {
      for (int i = 0; i < run.size(); i++) {
        long number = StreamShard.number(run, i);
        int value = run.valueOffset(i);
        if (number != expected || StreamRecordDescriptor.isTrimmed(run.bytes(), value)) {
          throw trimmed(expected);
        }
        String sequence = StreamNames.sequence(shard, number);
        into.add(StreamRecordDescriptor.decode(sequence, run.bytes(), value, run.valueLength(i)));
        bytes += run.valueLength(i);
        expected++;
      }
    }
    return expected - 1;
  }

  private TrimmedDataAccessException trimmed(long number) {
    return new TrimmedDataAccessException(
        "The operation attempted to read past the oldest stream record in a shard.",
        " It is record "
            + number
            + " of table '"
            + table.label()
            + "' and no longer kept. Begin at the trim horizon, and read the table anew: changes were"
            + " missed");
  }

  @Override
  public boolean await(StreamPosition after, Duration timeout) throws InterruptedException {
    requireThere();
    long[] numbers = decode(after);
    return waiters.await(() -> hasMore(numbers), timeout, this::requireThere);
  }

  private boolean hasMore(long[] numbers) {
    for (int i = 0; i < SHARDS; i++) {
      if (numbers[i] != StreamPositionDescriptor.NOT_READ
          && streamShards.get(i).newest() > numbers[i]) {
        return true;
      }
    }
    return false;
  }

  private void requireThere() {
    state.requireOpen();
    table.requireThere();
    if (hidden.isDropped()) {
      throw StreamRules.noStream(table.label());
    }
  }

  @Override
  public String toString() {
    return "EngineStream[" + hidden.label() + "]";
  }
}
