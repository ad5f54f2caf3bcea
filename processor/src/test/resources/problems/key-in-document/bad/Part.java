package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;

record Part(
    @PartitionKey String name, // <- key-in-document
    @SortKey int number) {} // <- key-in-document
