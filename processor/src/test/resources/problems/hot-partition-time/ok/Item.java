package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.time.Duration;
import java.time.OffsetDateTime;

@Table("items")
record Item(@PartitionKey Duration age, @SortKey OffsetDateTime at) {}
