package io.pressmark.core.stream;

import java.util.Optional;

/**
 * A shard of a change stream at one moment: DynamoDB's {@code Shard}. All records of one item
 * collection that were written while it was open are in one shard, in the order of their sequence
 * numbers.
 *
 * @param id its name
 * @param parent the shard whose records come before those of this one; empty if there is none
 * @param startingSequenceNumber the least number that a record of it can have
 * @param endingSequenceNumber the number of its last record; empty while there can be more
 */
public record ShardDescription(
    String id,
    Optional<String> parent,
    String startingSequenceNumber,
    Optional<String> endingSequenceNumber) {}
