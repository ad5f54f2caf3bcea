package io.pressmark.core.statistics.report;

import io.pressmark.core.value.AttributeValue;

/**
 * The size of an item collection: of the items that have one partition key, always in one
 * partition.
 *
 * @param partitionKey the value of the partition key
 * @param items the number of items
 * @param bytes DynamoDB's size of the items, in bytes
 */
public record CollectionSize(AttributeValue partitionKey, long items, long bytes) {}
