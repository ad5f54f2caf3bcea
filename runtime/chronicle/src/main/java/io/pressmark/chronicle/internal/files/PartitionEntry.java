package io.pressmark.chronicle.internal.files;

/**
 * A partition of a table in the catalogue.
 *
 * @param firstHash the first hash of its range, as an unsigned number; the range ends before the
 *     next partition's
 * @param itemBytes DynamoDB's size of its items at the last clean close
 * @param entryBytes the bytes of all keys and values at the last clean close
 */
public record PartitionEntry(long firstHash, long itemBytes, long entryBytes) {}
