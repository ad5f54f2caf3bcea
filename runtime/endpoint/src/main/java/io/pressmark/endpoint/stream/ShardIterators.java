package io.pressmark.endpoint.stream;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.stream.StreamPosition;
import io.pressmark.endpoint.error.ErrorType;
import io.pressmark.endpoint.error.ServiceException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shard iterators as texts: the table, the stream's label, when it was issued, and the position.
 * They can be used for 15 minutes, as the service's. Thread-safe.
 */
public final class ShardIterators {
  private static final Duration VALIDITY = Duration.ofMinutes(15);

  // No part but the first has a bar in it, and that is checked against the rule of names.
  private static final Pattern FORM =
      Pattern.compile("([a-zA-Z0-9_.-]{3,255})\\|([^|]+)\\|(\\d{1,18})\\|([^|]+)");

  /** What an iterator says. */
  record Place(String table, String label, StreamPosition position) {}

  private final InstantSource clock;

  public ShardIterators(InstantSource clock) {
    this.clock = clock;
  }

  /** The text of an iterator that is valid from now on. */
  String issue(String table, String label, StreamPosition position) {
    return table + "|" + label + "|" + clock.millis() + "|" + position.token();
  }

  /**
   * What a text says.
   *
   * @throws ServiceException when it is no iterator, or one that is too old
   */
  Place parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw invalid();
    }
    StreamPosition position;
    try {
      position = StreamPosition.parse(parts.group(4));
    } catch (ValidationException e) {
      throw invalid();
    }
    Instant issued = Instant.ofEpochMilli(Long.parseLong(parts.group(3)));
    if (issued.plus(VALIDITY).isBefore(clock.instant())) {
      throw new ServiceException(
          ErrorType.EXPIRED_ITERATOR,
          "The shard iterator has expired and can no longer be used to retrieve stream records. A"
              + " shard iterator expires 15 minutes after it is retrieved using the GetShardIterator"
              + " action.");
    }
    return new Place(parts.group(1), parts.group(2), position);
  }

  private static ServiceException invalid() {
    return ServiceException.validation("Invalid ShardIterator");
  }
}
