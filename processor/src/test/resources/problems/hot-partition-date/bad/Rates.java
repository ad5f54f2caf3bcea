package test;

import io.pressmark.annotation.Convert;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.time.LocalDate;
import java.util.Currency;

@Table("rates")
record Rates(
    @PartitionKey @Convert(CurrencyConverter.class) Currency currency, // <- hot-partition-date
    @SortKey LocalDate day) {}
