package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
class Item extends Valued<String> {
  @PartitionKey String id;
}
