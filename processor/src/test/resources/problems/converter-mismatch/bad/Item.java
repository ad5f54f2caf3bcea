package test;

import io.pressmark.annotation.Convert;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.util.List;

@Table("items")
public record Item(
    @PartitionKey String id,
    @Convert(YearConverter.class) String text, // <- converter-mismatch
    @Convert(YearConverter.class) List<Integer> years) {} // <- converter-mismatch
