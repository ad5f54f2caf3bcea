package test;

import io.pressmark.annotation.PartitionKey;

record OtherIds(
    @PartitionKey String owner) {} // <- flatten-optional-key
