package test;

import io.pressmark.annotation.Convert;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("others")
@Convert(Half.class)
record Other(@PartitionKey String id, int size) {} // <- converter-invalid
