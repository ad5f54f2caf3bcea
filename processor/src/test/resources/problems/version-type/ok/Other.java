package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.Version;

@Table("others")
public record Other(@PartitionKey String id, @Version Long version) {}
