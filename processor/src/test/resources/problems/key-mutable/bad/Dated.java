package test;

import io.pressmark.annotation.Convert;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.util.Date;

@Table("dated")
record Dated(
    @PartitionKey String id,
    @SortKey @Convert(DateConverter.class) Date at) {} // <- key-mutable
