package test;

import io.pressmark.annotation.Convert;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.util.List;

@Table("items")
record Item(
    @PartitionKey String id,
    @Convert(YearConverter.class) int number, // <- converter-mismatch
    @Convert(YearConverter.class) List<String> names, // <- converter-mismatch
    @Convert(YearConverter.class) Part part) {} // <- converter-mismatch
