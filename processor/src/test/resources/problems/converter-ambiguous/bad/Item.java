package test;

import io.pressmark.annotation.Convert;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.time.Year;

@Table("items")
@Convert({YearConverter.class, OtherConverter.class})
public record Item(
    @PartitionKey String id,
    Year year) {} // <- converter-ambiguous
