package test;

import io.pressmark.annotation.Convert;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.time.Year;

@Table("items")
record Item(@PartitionKey String id, @SortKey @Convert(YearConverter.class) Year year) {}
