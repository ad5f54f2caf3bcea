package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.Version;

@Table("shorts")
record Short(
    @PartitionKey String id,
    @Version double version) {} // <- version-type
