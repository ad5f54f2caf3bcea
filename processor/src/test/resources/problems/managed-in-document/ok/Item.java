package test;

import io.pressmark.annotation.Flatten;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
public record Item(@PartitionKey String id, @Flatten Audit audit) {}
