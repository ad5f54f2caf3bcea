package test;

import io.pressmark.annotation.Attribute;
import io.pressmark.annotation.Flatten;
import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.LocalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

@Table("items")
@GlobalSecondaryIndex(
    name = "by-owner",
    partitionKey = "onwer", // <- index-key-unknown
    sortKey = {
      "size",
      "home", // <- index-key-unknown
      "address.city" // <- index-key-unknown
    })
@LocalSecondaryIndex(
    name = "by-town",
    sortKey = "city") // <- index-key-unknown
record Item(
    @PartitionKey String id,
    @SortKey String part,
    String owner,
    int size,
    @Attribute("home") String house,
    Address address,
    @Flatten Address shipTo) {}
