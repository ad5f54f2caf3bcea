package io.pressmark.core.stream;

import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of one item, in encoded form. The buffers belong to whoever read the record.
 *
 * @param type what became of the item
 * @param sequenceNumber tells the record from all others of its stream; of two records of one item
 *     the later one has the larger number in the same shard. For logs and for comparing, not for
 *     reading on: that is what positions are for.
 * @param at when it was written, by the store's clock, to the millisecond
 * @param byTimeToLive whether the store itself deleted the item because it had expired (DynamoDB's
 *     user identity {@code dynamodb.amazonaws.com})
 * @param key of the item
 * @param oldImage the item as it was, if the stream's view has it and there was one
 * @param newImage the item as it is, if the stream's view has it and there is one
 */
public record StreamRecord(
    ChangeType type,
    String sequenceNumber,
    Instant at,
    boolean byTimeToLive,
    EncodedKey key,
    @Nullable EncodedItem oldImage,
    @Nullable EncodedItem newImage) {}
