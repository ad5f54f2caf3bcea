package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.math.BigDecimal;
import java.math.BigInteger;

@Table("items")
public record Item(
    @PartitionKey String id,
    BigDecimal price,
    @SuppressWarnings("pressmark:number-digits") BigInteger number) {}
