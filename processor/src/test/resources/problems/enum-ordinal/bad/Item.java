package test;

import io.pressmark.annotation.Convert;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
public record Item(
    @PartitionKey String id,
    @Convert(ColorConverter.class) Color color) {} // <- enum-ordinal
