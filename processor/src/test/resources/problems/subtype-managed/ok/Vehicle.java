package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.Version;

@Table("vehicles")
sealed interface Vehicle {
  record Car(@PartitionKey String id, int doors, @Version long version) implements Vehicle {}

  record Bike(@Version long version, @PartitionKey String id) implements Vehicle {}
}
