package io.pressmark.chronicle.internal.table;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.stream.ShardDescription;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the shards of one change stream are called, and their records. Both have the lengths of
 * DynamoDB's: a shard has at least 28 characters, a sequence number at least 21 digits. Immutable
 * and thread-safe.
 */
final class StreamNames {
  /** The shard, and the number of the record in it. */
  private static final Pattern SEQUENCE_NUMBER = Pattern.compile("\\d{21}");

  private static final int SHARD_DIGITS = 1;

  private final long stream;

  /**
   * @param stream the id of the table that has its records
   */
  StreamNames(int stream) {
    this.stream = Integer.toUnsignedLong(stream);
  }

  /** What is to be said of a shard. */
  ShardDescription describe(int shard) {
    return new ShardDescription(
        name(shard), Optional.empty(), sequence(shard, 1), Optional.empty());
  }

  private String name(int shard) {
    return String.format("shardId-%020d-%08x", stream, shard);
  }

  /**
   * The shard of this name.
   *
   * @throws ValidationException when there is none
   */
  int shard(String name) {
    for (int i = 0; i < EngineStream.SHARDS; i++) {
      if (name(i).equals(name)) {
        return i;
      }
    }
    throw new ValidationException("Invalid ShardId: '" + name + "' is no shard of this stream");
  }

  /** The sequence number of a record. */
  static String sequence(int shard, long number) {
    return String.format("%d%020d", shard, number);
  }

  /**
   * The number of a record in its shard, from 1.
   *
   * @throws ValidationException when it is no sequence number of this shard
   */
  static long number(int shard, String sequence) {
    if (SEQUENCE_NUMBER.matcher(sequence).matches()) {
      try {
        long number = Long.parseLong(sequence.substring(SHARD_DIGITS));
        if (number > 0 && sequence(shard, number).equals(sequence)) {
          return number;
        }
      } catch (NumberFormatException e) {
        throw noRecord(shard, sequence);
      }
    }
    throw noRecord(shard, sequence);
  }

  static ValidationException noRecord(int shard, String sequence) {
    return new ValidationException(
        "Invalid SequenceNumber: '" + sequence + "' is no record of shard " + shard);
  }
}
