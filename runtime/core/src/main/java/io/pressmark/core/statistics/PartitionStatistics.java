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
 * @param readUnits what these reads cost, in DynamoDB's read units, rounded up: eventually
 *     consistent ones cost half
 * @param writeUnits what these writes cost, and single ones that a false condition refused, in
 *     DynamoDB's write units
 * @param readsPerSecond the rate of reads in the last seconds, smoothed; 0 where none is measured
 * @param writesPerSecond the same of writes
 * @param readUnitsPerSecond the same of read units
 * @param writeUnitsPerSecond the same of write units
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
    long readUnits,
    long writeUnits,
    double readsPerSecond,
    double writesPerSecond,
    double readUnitsPerSecond,
    double writeUnitsPerSecond) {}
