package test;

import io.pressmark.annotation.Convert;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.time.Year;

@Table("years")
record Years(
    @PartitionKey @Convert(YearConverter.class) Year year, // <- hot-partition-date
    @SortKey String id) {}
