package test;

import io.pressmark.annotation.GeneratedId;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
public record Item(@PartitionKey String owner, @GeneratedId(GeneratedId.Uuid.V7) String id) {}
