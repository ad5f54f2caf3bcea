package test;

import io.pressmark.annotation.Attribute;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
record Item(
    @PartitionKey String id,
    String name,
    @Attribute("name") String label, // <- attribute-name-duplicate
    Part part) {}
