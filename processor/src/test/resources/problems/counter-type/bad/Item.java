package test;

import io.pressmark.annotation.Counter;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.math.BigInteger;

@Table("items")
record Item(
    @PartitionKey String id,
    @Counter BigInteger writes) {} // <- counter-type, number-digits
