package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.time.Duration;

@Table("boxes")
record Box(@PartitionKey Integer id, @SortKey Duration age) {}
