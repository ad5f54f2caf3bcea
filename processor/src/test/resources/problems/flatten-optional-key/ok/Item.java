package test;

import io.pressmark.annotation.Flatten;
import io.pressmark.annotation.Table;

@Table("items")
public record Item(@Flatten Key key, String text) {}
