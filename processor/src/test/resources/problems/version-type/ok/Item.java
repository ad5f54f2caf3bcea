package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.Version;

@Table("items")
record Item(
    @PartitionKey String id,
    @Version Integer version) {}
