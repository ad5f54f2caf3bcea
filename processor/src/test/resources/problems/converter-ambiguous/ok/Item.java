package test;

import io.pressmark.annotation.Convert;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.util.Currency;

@Table("items")
@Convert({FirstConverter.class, SecondConverter.class})
record Item(
    @PartitionKey String id, @Convert(FirstConverter.class) Currency currency, Part part) {}
