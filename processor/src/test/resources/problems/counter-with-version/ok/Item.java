package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.Version;

@Table("items")
public record Item(@PartitionKey String id, @Version long version, long writes) {}
