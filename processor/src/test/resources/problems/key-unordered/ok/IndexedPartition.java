package test;

import io.pressmark.annotation.Convert;
import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.time.DayOfWeek;

@Table("partitions")
@GlobalSecondaryIndex(
    name = "by-day",
    partitionKey = {"day", "owner"})
record IndexedPartition(
    @PartitionKey String id, String owner, @Convert(DayConverter.class) DayOfWeek day) {}
