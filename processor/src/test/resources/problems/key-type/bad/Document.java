package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.util.Set;

@Table("documents")
record Document(
    @PartitionKey Part part, // <- key-type
    @SortKey Set<String> tags) {} // <- key-type
