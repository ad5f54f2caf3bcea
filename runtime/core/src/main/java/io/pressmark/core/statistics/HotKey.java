package io.pressmark.core.statistics;

import io.pressmark.core.value.AttributeValue;

/**
 * A partition key that many of a table's recent operations are about. Found by sampling, so the
 * numbers are estimates; a key that has a real part of the operations is always among them.
 *
 * @param partitionKey the value of the partition key
 * @param partition the index of the partition that its items are in
 * @param operations reads and writes of its items, about: of recent ones, so that the number falls
 *     when the key is no longer used. A query counts once, a scan not at all
 * @param share the part of the table's recent operations, from 0 to 1
 */
public record HotKey(AttributeValue partitionKey, int partition, long operations, double share) {}
