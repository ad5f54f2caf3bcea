package test;

import io.pressmark.annotation.Convert;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.time.Year;

@Table("others")
@Convert(YearConverter.class)
record Other(
    @PartitionKey String id,
    @SortKey Year year) {} // <- key-unordered
