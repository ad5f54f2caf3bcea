package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.TimeToLive;

@Table("items")
record Item(
    @PartitionKey String id,
    @TimeToLive Long expires) {}
