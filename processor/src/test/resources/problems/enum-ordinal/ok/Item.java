package test;

import io.pressmark.annotation.Convert;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
record Item(
    @PartitionKey String id,
    @Convert(KindConverter.class) Kind kind,
    @SuppressWarnings("pressmark:enum-ordinal") @Convert(OrdinalConverter.class) Kind other) {}
