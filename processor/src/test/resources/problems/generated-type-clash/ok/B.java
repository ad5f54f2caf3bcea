package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

class B {
  @Table("parts-of-b")
  record Part(@PartitionKey String id) {}
}
