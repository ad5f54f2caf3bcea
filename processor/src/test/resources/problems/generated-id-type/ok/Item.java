package test;

import io.pressmark.annotation.GeneratedId;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
record Item(
    @PartitionKey String id,
    @GeneratedId(GeneratedId.Uuid.V7) String number) {}
