package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
@GlobalSecondaryIndex(name = "by-size-1", partitionKey = "size")
@GlobalSecondaryIndex(name = "by-size-2", partitionKey = "size")
@GlobalSecondaryIndex(name = "by-size-3", partitionKey = "size")
@GlobalSecondaryIndex(name = "by-size-4", partitionKey = "size")
@GlobalSecondaryIndex(name = "by-size-5", partitionKey = "size")
@GlobalSecondaryIndex(name = "by-size-6", partitionKey = "size")
@GlobalSecondaryIndex(name = "by-size-7", partitionKey = "size")
@GlobalSecondaryIndex(name = "by-size-8", partitionKey = "size")
@GlobalSecondaryIndex(name = "by-size-9", partitionKey = "size")
@GlobalSecondaryIndex(name = "by-size-10", partitionKey = "size")
@GlobalSecondaryIndex(name = "by-size-11", partitionKey = "size")
@GlobalSecondaryIndex(name = "by-size-12", partitionKey = "size")
@GlobalSecondaryIndex(name = "by-size-13", partitionKey = "size")
@GlobalSecondaryIndex(name = "by-size-14", partitionKey = "size")
@GlobalSecondaryIndex(name = "by-size-15", partitionKey = "size")
@GlobalSecondaryIndex(name = "by-size-16", partitionKey = "size")
@GlobalSecondaryIndex(name = "by-size-17", partitionKey = "size")
@GlobalSecondaryIndex(name = "by-size-18", partitionKey = "size")
@GlobalSecondaryIndex(name = "by-size-19", partitionKey = "size")
@GlobalSecondaryIndex(name = "by-size-20", partitionKey = "size")
@GlobalSecondaryIndex(name = "by-size-21", partitionKey = "size")
record Item( // <- index-global-count
    @PartitionKey String id, int size) {}
