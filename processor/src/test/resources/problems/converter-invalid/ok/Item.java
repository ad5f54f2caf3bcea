package test;

import io.pressmark.annotation.Convert;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.util.Currency;

@Table("items")
record Item(
    @PartitionKey String id,
    @Convert(Upper.class) String name,
    @Convert(Instance.class) Currency currency) {}
