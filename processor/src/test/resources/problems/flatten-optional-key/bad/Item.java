package test;

import io.pressmark.annotation.Flatten;
import io.pressmark.annotation.Table;
import java.util.Optional;

@Table("items")
record Item(@Flatten Optional<Ids> ids, String name) {}
