package io.pressmark.core.table;

import io.pressmark.core.error.ItemMappingException;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.TrimmedDataAccessException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.stream.StoreStream;
import io.pressmark.core.stream.StreamPage;
import io.pressmark.core.stream.StreamPosition;
import io.pressmark.core.stream.StreamRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the changes of a table one after the other. The changes of one item come in the order in
 * which they were made, each once; whoever stores {@link #position()} together with what it makes
 * of the changes misses none and repeats none.
 *
 * <p>A read throws {@link TrimmedDataAccessException} when it comes so late that changes behind the
 * position are no longer kept, {@link ValidationException} when the position is of another stream,
 * {@link ResourceNotFoundException} when the stream was switched off or its table deleted, and
 * {@link ItemMappingException} when an item cannot be made an object of the class. A read that
 * throws leaves the position as it is.
 *
 * <p>For one thread; {@link #close()} may be called by any.
 *
 * @param <T> the mapped class
 */
public final class ChangeReader<T> implements AutoCloseable {
  /** How long a read that waits does so before it looks whether the reader was closed. */
  private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

  private final TypedTable<T> table;
  private final StoreStream stream;
  private final ItemReader items = new ItemReader();
  private StreamPosition position;
  private int limit = StoreStream.MAX_LIMIT;

  /** Volatile: set by any thread, read by the one that waits. */
  private volatile boolean closed;

  ChangeReader(TypedTable<T> table, StoreStream stream, StreamPosition position) {
    this.table = table;
    this.stream = stream;
    this.position = position;
  }

  /** Reads at most so many changes at a time, 1 to 1,000; the default is 1,000. */
  public ChangeReader<T> limit(int changes) {
    if (changes < 1 || changes > StoreStream.MAX_LIMIT) {
      throw new ValidationException(
          "limit is " + changes + "; 1 to " + StoreStream.MAX_LIMIT + " changes are allowed");
    }
    limit = changes;
    return this;
  }

  /** The next changes, about 1 MB at most; none if there are none now. */
  public List<Change<T>> poll() {
    if (closed) {
      throw new IllegalStateException("The reader of changes of " + table + " is closed");
    }
    StreamPage page = stream.read(position, limit);
    List<Change<T>> changes = new ArrayList<>(page.records().size());
    for (StreamRecord each : page.records()) {
      changes.add(change(each));
    }
    position = page.next();
    return changes;
  }

  /**
   * The next changes; waits for the first one if there is none now.
   *
   * @param timeout how long to wait at most
   * @return none if there was none within the time, or the reader was closed meanwhile
   * @throws InterruptedException when the thread is interrupted while it waits
   */
  public List<Change<T>> poll(Duration timeout) throws InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    List<Change<T>> changes = poll();
    while (changes.isEmpty() && !closed) {
      Duration left = Duration.ofNanos(end - System.nanoTime());
      if (left.isNegative() || left.isZero()) {
        break;
      }
      if (stream.await(position, left.compareTo(LONGEST_WAIT) < 0 ? left : LONGEST_WAIT)) {
        changes = closed ? List.of() : poll();
      }
    }
    return changes;
  }

  /** Where the reader stands: behind the last change that a read returned. */
  public StreamPosition position() {
    return position;
  }

  private Change<T> change(StreamRecord found) {
    EncodedKey key = found.key();
    return new Change<>(
        found.type(),
        found.sequenceNumber(),
        found.at(),
        found.byTimeToLive(),
        table.attributesOf(key),
        object(key, found.oldImage()),
        object(key, found.newImage()));
  }

  private @Nullable T object(EncodedKey key, @Nullable EncodedItem item) {
    return item == null ? null : table.toObject(table.bind(items).load(key, item));
  }

  /** Ends a read that waits, within half a second; later reads throw IllegalStateException. */
  @Override
  public void close() {
    closed = true;
  }

  @Override
  public String toString() {
    return "ChangeReader[" + table + " at " + position.token() + "]";
  }
}
