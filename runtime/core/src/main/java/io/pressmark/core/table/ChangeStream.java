package io.pressmark.core.table;

import io.pressmark.core.stream.StoreStream;
import io.pressmark.core.stream.StreamPosition;

/**
 * The change stream of a table, as typed objects. Where to begin is chosen once; a reader then goes
 * on by itself, and says where it stands so that another one can go on there later.
 *
 * <pre>{@code
 * try (ChangeReader<Order> changes = orders.changes().from(StreamPosition.parse(stored))) {
 *   for (Change<Order> change : changes.poll(Duration.ofSeconds(20))) {
 *     ...
 *   }
 *   stored = changes.position().token();
 * }
 * }</pre>
 *
 * <p>Thread-safe; each reader is for one thread.
 *
 * @param <T> the mapped class
 */
public final class ChangeStream<T> {
  private final TypedTable<T> table;
  private final StoreStream stream;

  ChangeStream(TypedTable<T> table) {
    this.table = table;
    this.stream = table.table().stream();
  }

  /** A reader that begins with the oldest change that is kept (DynamoDB's TRIM_HORIZON). */
  public ChangeReader<T> fromTrimHorizon() {
    return from(stream.trimHorizon());
  }

  /** A reader that begins with the next change (DynamoDB's LATEST). */
  public ChangeReader<T> fromLatest() {
    return from(stream.latest());
  }

  /** A reader that goes on where another one stood; the position is checked by the first read. */
  public ChangeReader<T> from(StreamPosition position) {
    return new ChangeReader<>(table, stream, position);
  }

  @Override
  public String toString() {
    return "ChangeStream[" + stream.view() + " of " + table + "]";
  }
}
