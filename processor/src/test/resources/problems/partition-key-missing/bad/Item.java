package test;

import io.pressmark.annotation.Table;
import java.util.List;

@Table("items")
record Item(String id, List<String> names) {} // <- partition-key-missing
