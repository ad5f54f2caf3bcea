package test;

import io.pressmark.annotation.Attribute;
import io.pressmark.annotation.Flatten;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
record Item(
    @PartitionKey String id,
    @Attribute("length") int size,
    String projection,
    @Flatten Address shipTo) {}
