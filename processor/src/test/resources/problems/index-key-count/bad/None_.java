package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("nones")
@GlobalSecondaryIndex(name = "byNone", partitionKey = {}) // <- index-key-count
public record None_(
    @PartitionKey String id, String a0, String a1, String a2, String a3, String a4, String a5) {}
