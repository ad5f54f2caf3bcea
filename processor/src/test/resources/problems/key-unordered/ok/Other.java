package test;

import io.pressmark.annotation.Convert;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("others")
record Other(@PartitionKey @Convert(WordConverter.class) StringBuilder word) {}
