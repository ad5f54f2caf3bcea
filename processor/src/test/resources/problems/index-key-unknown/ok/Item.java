package test;

import io.pressmark.annotation.Attribute;
import io.pressmark.annotation.Flatten;
import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.LocalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.util.Optional;

@Table("items")
@GlobalSecondaryIndex(
    name = "by-owner",
    partitionKey = {"owner", "house"},
    sortKey = {"size", "shipTo.city"})
@LocalSecondaryIndex(name = "by-town", sortKey = "shipTo.city")
record Item(
    @PartitionKey String id,
    @SortKey String part,
    Optional<String> owner,
    int size,
    @Attribute("home") String house,
    @Flatten Address shipTo) {}
