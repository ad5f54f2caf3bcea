package test;

import io.pressmark.annotation.Convert;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.time.Year;
import java.util.List;
import java.util.Optional;

@Table("items")
@Convert(YearConverter.class)
public record Item(
    @PartitionKey String id, @Convert(YearConverter.class) Optional<Year> year, List<Year> years) {}
