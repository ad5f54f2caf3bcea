package io.pressmark.core.statistics.report;

import io.pressmark.core.value.AttributeValue;

/**
 * An item collection: the items of a table that have one partition key. They are always in one
 * partition.
 *
 * @param partitionKey the value of the partition key
 * @param items the number of items
 * @param bytes DynamoDB's size of the items, in bytes
 */
public record ItemCollection(AttributeValue partitionKey, long items, long bytes) {}
