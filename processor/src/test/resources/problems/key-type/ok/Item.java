package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.time.Instant;
import java.util.UUID;

@Table("items")
record Item(@PartitionKey UUID id, @SortKey Instant at, boolean open) {}
