package test;

import io.pressmark.annotation.Convert;
import io.pressmark.annotation.Default;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.Version;
import java.time.Year;
import java.util.List;
import java.util.Optional;

@Table("items")
record Item(
    @PartitionKey @Default("x") String id, // <- default-misplaced
    @SortKey @Default("1") int number, // <- default-misplaced
    @Version @Default("1") long version, // <- default-misplaced
    @Default("a") Optional<String> name, // <- default-misplaced
    @Default("a") List<String> names, // <- default-misplaced
    @Default("a") byte[] content, // <- default-misplaced
    @Default("a") Part part, // <- default-misplaced
    @Default("2000") @Convert(YearConverter.class) Year year) {} // <- default-misplaced
