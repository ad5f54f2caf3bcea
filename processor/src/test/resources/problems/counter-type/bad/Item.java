package test;

import io.pressmark.annotation.Counter;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.math.BigDecimal;

@Table("items")
public record Item(
    @PartitionKey String id,
    @Counter BigDecimal writes) {} // <- counter-type
