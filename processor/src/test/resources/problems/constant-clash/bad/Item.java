package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
record Item(
    @PartitionKey String userId,
    String user_id) {} // <- constant-clash
