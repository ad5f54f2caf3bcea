package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("secrets")
class Secret { // <- no-constructor
  @PartitionKey String id;

  private Secret() {}
}
