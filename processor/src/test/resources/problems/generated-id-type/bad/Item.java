package test;

import io.pressmark.annotation.GeneratedId;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
record Item(
    @PartitionKey String id,
    @GeneratedId long number) {} // <- generated-id-type
