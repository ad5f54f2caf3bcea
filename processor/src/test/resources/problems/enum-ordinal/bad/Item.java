package test;

import io.pressmark.annotation.Convert;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.util.List;

@Table("items")
record Item(
    @PartitionKey String id,
    @Convert(KindConverter.class) Kind kind, // <- enum-ordinal
    @Convert(KindConverter.class) List<Kind> kinds) {} // <- enum-ordinal
