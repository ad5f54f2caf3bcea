package test;

import io.pressmark.annotation.Convert;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.util.Locale;

@Table("words")
record Words(
    @PartitionKey @Convert(LocaleConverter.class) Locale language, // <- hot-partition-date
    @SortKey String word) {}
