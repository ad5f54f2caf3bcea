package test;

import io.pressmark.annotation.Attribute;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
record Item(
    @PartitionKey String id,
    @Attribute(value = "title", formerNames = "name") String name,
    @Attribute(formerNames = {"writer", "by"}) String author,
    Part part) {}
