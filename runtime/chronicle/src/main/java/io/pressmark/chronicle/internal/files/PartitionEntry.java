package io.pressmark.chronicle.internal.files;

/**
 * A partition of a table in the catalogue.
 *
 * @param firstHash the first hash of its range, as an unsigned number; the range ends before the
 *     next partition's
 * @param items the number of items at the last clean close
 * @param bytes DynamoDB's size of these items
 */
public record PartitionEntry(long firstHash, long items, long bytes) {}
