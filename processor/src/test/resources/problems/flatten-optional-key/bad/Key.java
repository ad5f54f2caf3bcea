package test;

import io.pressmark.annotation.PartitionKey;

public record Key(@PartitionKey String id) {} // <- flatten-optional-key
