package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.util.List;

@Table("o") // table-name
record Order(
    @PartitionKey boolean open, // key-type
    @SortKey List<String> names, // key-type
    Object content) {} // type-unsupported
