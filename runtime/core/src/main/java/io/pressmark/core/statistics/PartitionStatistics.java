package io.pressmark.core.statistics;

/**
 * A partition of a table at one moment. A partition owns the items whose partition key hashes into
 * its range, as in DynamoDB; one item collection is always in one partition.
 *
 * @param index the partition's place among the table's partitions, from 0
 * @param firstHash the first hash of its range, as an unsigned number
 * @param lastHash the last hash of its range, as an unsigned number
 * @param items the number of items
 * @param bytes DynamoDB's size of the items, in bytes
 * @param entryBytes bytes of keys and items as they are stored, without what pages need beside
 * @param pages the pages in use
 * @param reads items read since the store was opened
 * @param writes items written or deleted since the store was opened
 * @param readsPerSecond the rate of reads in the last seconds, smoothed; 0 where none is measured
 * @param writesPerSecond the same of writes
 */
public record PartitionStatistics(
    int index,
    long firstHash,
    long lastHash,
    long items,
    long bytes,
    long entryBytes,
    long pages,
    long reads,
    long writes,
    double readsPerSecond,
    double writesPerSecond) {}
