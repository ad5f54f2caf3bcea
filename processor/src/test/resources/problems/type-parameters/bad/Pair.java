package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("pairs")
record Pair(
    @PartitionKey String id,
    Two<String> both) {} // <- type-parameters
