package test;

import io.pressmark.annotation.Flatten;
import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Projection;
import io.pressmark.annotation.Table;
import java.util.Set;

@Table("items")
@GlobalSecondaryIndex(
    name = "by-owner",
    partitionKey = "owner",
    projection = Projection.INCLUDE,
    include = {"tags", "shipTo.city"})
record Item(
    @PartitionKey String id, String owner, Set<String> tags, @Flatten Address shipTo) {}
