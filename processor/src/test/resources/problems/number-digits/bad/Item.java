package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.math.BigInteger;
import java.util.Set;

@Table("items")
record Item(
    @PartitionKey String id,
    BigInteger count, // <- number-digits
    Set<BigInteger> counts, // <- number-digits
    Part part) {}
