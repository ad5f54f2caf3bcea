package test;

import io.pressmark.annotation.Convert;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.time.Year;

@Table("items")
public record Item(@PartitionKey String id, @Convert(YearConverter.class) Year year) {}
