package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("owners")
record Owner(
    @PartitionKey String id,
    Part part) {}
