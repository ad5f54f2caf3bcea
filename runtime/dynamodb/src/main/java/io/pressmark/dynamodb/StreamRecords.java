package io.pressmark.dynamodb;

import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.stream.ChangeType;
import io.pressmark.core.stream.StreamRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Turns the service's records of changes into Pressmark's. */
final class StreamRecords {
  private static final String TIME_TO_LIVE = "dynamodb.amazonaws.com";

  private StreamRecords() {}

  static StreamRecord decode(Record record, ItemTranscoder transcoder) {
    var change = record.dynamodb();
    EncodedKey key = transcoder.encodeKey(change.keys());
    boolean byTimeToLive =
        record.userIdentity() != null && TIME_TO_LIVE.equals(record.userIdentity().principalId());
    return new StreamRecord(
        ChangeType.valueOf(record.eventNameAsString()),
        change.sequenceNumber(),
        change.approximateCreationDateTime(),
        byTimeToLive,
        key,
        image(change.hasOldImage(), change.oldImage(), key, transcoder),
        image(change.hasNewImage(), change.newImage(), key, transcoder));
  }

  private static @Nullable EncodedItem image(
      boolean isThere,
      Map<String, AttributeValue> attributes,
      EncodedKey key,
      ItemTranscoder transcoder) {
    if (!isThere) {
      return null;
    }
    EncodedItem item = new EncodedItem();
    transcoder.encodeItem(attributes, key, item);
    return item;
  }
}
