package test;

import io.pressmark.annotation.Flatten;
import io.pressmark.annotation.Table;

@Table("others")
record Other(@Flatten @Nullable OtherIds ids, String name) {}
