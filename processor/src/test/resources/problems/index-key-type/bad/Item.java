package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.LocalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.util.Optional;
import java.util.Set;

@Table("items")
@GlobalSecondaryIndex(
    name = "by-tags",
    partitionKey = "tags", // <- index-key-type
    sortKey = "open") // <- index-key-type
@LocalSecondaryIndex(
    name = "by-address",
    sortKey = "address") // <- index-key-type
record Item(
    @PartitionKey String id,
    @SortKey String part,
    Set<String> tags,
    Optional<Boolean> open,
    Address address) {}
