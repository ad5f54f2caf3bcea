package test;

import io.pressmark.annotation.Counter;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.Version;

@Table("items")
record Item(
    @PartitionKey String id,
    @Counter long writes, // <- counter-with-version
    @Version long version) {}
