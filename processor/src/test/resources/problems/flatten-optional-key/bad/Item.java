package test;

import io.pressmark.annotation.Flatten;
import io.pressmark.annotation.Table;
import java.util.Optional;

@Table("items")
public record Item(@Flatten Optional<Key> key, String text) {}
