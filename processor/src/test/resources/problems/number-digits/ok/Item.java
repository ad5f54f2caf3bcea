package test;

import io.pressmark.annotation.Convert;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.math.BigDecimal;
import java.math.BigInteger;

@Table("items")
record Item(
    @PartitionKey String id,
    BigDecimal price,
    @Convert(IntegerConverter.class) BigInteger count,
    @SuppressWarnings("pressmark:number-digits") BigInteger size) {}
