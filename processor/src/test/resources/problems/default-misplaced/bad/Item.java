package test;

import io.pressmark.annotation.Default;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.Version;
import java.util.List;
import java.util.Optional;

@Table("items")
public record Item(
    @PartitionKey @Default("x") String id, // <- default-misplaced
    @Version @Default("1") long version, // <- default-misplaced
    @Default("x") Optional<String> note, // <- default-misplaced
    @Default("x") List<String> list, // <- default-misplaced
    @Default("x") byte[] bytes) {} // <- default-misplaced
