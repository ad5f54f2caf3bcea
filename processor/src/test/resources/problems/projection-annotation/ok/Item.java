package test;

import io.pressmark.annotation.Attribute;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.Version;

@Table("items")
record Item(@PartitionKey String id, @Attribute("length") int size, @Version long version) {}
