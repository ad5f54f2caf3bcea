package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;

record Ids(@PartitionKey String owner, @SortKey int number) {}
