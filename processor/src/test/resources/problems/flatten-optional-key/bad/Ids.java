package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;

record Ids(
    @PartitionKey String owner, // <- flatten-optional-key
    @SortKey int number) {} // <- flatten-optional-key
