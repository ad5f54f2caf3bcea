package test;

import io.pressmark.annotation.Convert;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.time.Year;

@Table("items")
public record Item(
    @PartitionKey String id,
    @Convert(String.class) Year one, // <- converter-invalid, type-unsupported
    @Convert(Base.class) Year two, // <- converter-invalid, type-unsupported
    @Convert(WithArgument.class) Year three, // <- converter-invalid, type-unsupported
    @Convert(Generic.class) Year four) {} // <- converter-invalid, type-unsupported
