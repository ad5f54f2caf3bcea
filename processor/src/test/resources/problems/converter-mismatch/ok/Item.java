package test;

import io.pressmark.annotation.Convert;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Table("items")
@Convert(DurationConverter.class)
record Item(
    @PartitionKey String id,
    @Convert(YearConverter.class) Optional<Year> year,
    @Convert(YearConverter.class) List<Year> years,
    @Convert(YearConverter.class) Map<String, Year> named) {}
