package test;

import io.pressmark.annotation.Convert;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
record Item(
    @PartitionKey String id,
    @Convert(String.class) String name, // <- converter-invalid
    @Convert(Half.class) String half, // <- converter-invalid
    @Convert(Generic.class) String generic, // <- converter-invalid
    @Convert(Closed.class) String closed, // <- converter-invalid
    @Convert(int.class) String number) {} // <- converter-invalid
