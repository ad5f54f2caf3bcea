package test;

import io.pressmark.annotation.Convert;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

@Table("flags")
record Flag(
    @PartitionKey @Convert(FlagConverter.class) Boolean on, // <- hot-partition-enum
    @SortKey String id) {}
