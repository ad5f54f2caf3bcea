package io.pressmark.chronicle.internal.table;

import io.pressmark.core.stream.StreamPosition;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a position in a change stream: the number of the last record read of every shard,
 * with the id of the hidden table, which no other stream of the store ever has.
 *
 * <pre>
 *   0         1              5
 *   +---------+--------------+-------------------+
 *   | version | hidden table | number (8) * 4    |     big-endian
 *   +---------+--------------+-------------------+
 * </pre>
 *
 * A position in one shard has the number {@link #NOT_READ} for the others.
 */
final class StreamPositionDescriptor {
  /** In place of a number: this shard is not read. */
  static final long NOT_READ = -1;

  private static final byte VERSION = 1;
  private static final int BYTES = 1 + Integer.BYTES + EngineStream.SHARDS * Long.BYTES;

  private StreamPositionDescriptor() {}

  /**
   * @param numbers of the last record read, by shard
   */
  static StreamPosition encode(int hiddenTable, long[] numbers) {
    ByteBuffer content = ByteBuffer.allocate(BYTES);
    content.put(VERSION).putInt(hiddenTable);
    for (long number : numbers) {
      content.putLong(number);
    }
    return StreamPosition.of(content.array());
  }

  /** The numbers by shard; null if it is not a position in the stream of that hidden table. */
  static long @Nullable [] decode(int hiddenTable, StreamPosition position) {
    ByteBuffer content = ByteBuffer.wrap(position.content());
    if (content.remaining() != BYTES
        || content.get() != VERSION
        || content.getInt() != hiddenTable) {
      return null;
    }
    long[] numbers = new long[EngineStream.SHARDS];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = content.getLong();
    }
    return numbers;
  }

  /** Whether it is a position in one shard. */
  static boolean isOfOne(long[] numbers) {
    return Arrays.stream(numbers).anyMatch(number -> number == NOT_READ);
  }
}
