package test;

import io.pressmark.annotation.Flatten;
import io.pressmark.annotation.Table;
import java.util.Optional;

@Table("items")
record Item(@Flatten Ids ids, @Flatten(prefix = "x_") Optional<Name> name) {}
