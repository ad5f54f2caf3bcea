package io.pressmark.core.stream;

import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.TrimmedDataAccessException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.StreamView;
import java.time.Duration;
import java.util.List;

/**
 * The change stream of one table: a record for each write that changed an item. A record and its
 * change are written as one; a write that leaves an item as it was has none. The records of one
 * item, and of one item collection, come in the order of the writes; those of different partition
 * keys in no order to rely on.
 *
 * <p>Records are kept for a time (DynamoDB: 24 hours) and then trimmed, whether anybody has read
 * them or not. Reading takes nothing away: any number of readers have their own positions.
 *
 * <p>Thread-safe. Every method throws {@link ResourceNotFoundException} when the stream was
 * switched off, or its table deleted.
 */
public interface StoreStream {
  /** The most records that one read returns. */
  int MAX_LIMIT = 1000;

  /** What the records carry. */
  StreamView view();

  /**
   * Tells it from all other change streams that its table had or will have (DynamoDB's
   * StreamLabel).
   */
  String label();

  /**
   * The shards that it is divided in (DynamoDB's DescribeStream), parents before children. Whoever
   * wants all records does not need to know them: {@link #trimHorizon()} and {@link #latest()} are
   * positions in all of them.
   */
  List<ShardDescription> shards();

  /**
   * Before the oldest record of one shard that is kept. Reading on from a position in one shard
   * gives records of that shard only.
   *
   * @throws ValidationException when there is no such shard
   */
  StreamPosition trimHorizon(String shard);

  /**
   * Behind the newest record of one shard.
   *
   * @throws ValidationException when there is no such shard
   */
  StreamPosition latest(String shard);

  /**
   * Behind a record of one shard (DynamoDB's AFTER_SEQUENCE_NUMBER).
   *
   * @throws ValidationException when there is no such shard, or it never had such a record
   */
  StreamPosition after(String shard, String sequenceNumber);

  /**
   * Before a record of one shard (DynamoDB's AT_SEQUENCE_NUMBER).
   *
   * @throws ValidationException when there is no such shard, or it never had such a record
   */
  StreamPosition at(String shard, String sequenceNumber);

  /** Before the oldest record that is kept (DynamoDB's TRIM_HORIZON). */
  StreamPosition trimHorizon();

  /** Behind the newest record (DynamoDB's LATEST). */
  StreamPosition latest();

  /**
   * Reads records behind a position: at most {@code limit}, and about 1 MB. A record that was
   * written before the call is never passed over, though a page can end before it.
   *
   * @param limit 1 to {@link #MAX_LIMIT}
   * @throws TrimmedDataAccessException when records behind the position were trimmed
   * @throws ValidationException when the position is of another stream, or ahead of this one
   */
  StreamPage read(StreamPosition after, int limit);

  /**
   * Waits until there is a record behind a position.
   *
   * @return false if there was none within the time
   * @throws InterruptedException when the thread is interrupted
   */
  boolean await(StreamPosition after, Duration timeout) throws InterruptedException;
}
