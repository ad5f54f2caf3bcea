package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.time.LocalDate;

@Table("items")
record Item(@PartitionKey String id, @SortKey LocalDate day) {}
