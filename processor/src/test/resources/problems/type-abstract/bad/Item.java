package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
abstract class Item { // <- type-abstract
  @PartitionKey String id;
}
