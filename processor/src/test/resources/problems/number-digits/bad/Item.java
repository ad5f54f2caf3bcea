package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.math.BigInteger;

@Table("items")
public record Item(
    @PartitionKey String id,
    BigInteger number) {} // <- number-digits
