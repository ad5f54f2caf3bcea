package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.Version;

@Table("vehicles")
sealed interface Vehicle {
  record Car(@PartitionKey String id, int doors, @Version long version) implements Vehicle {}

  record Bike(@PartitionKey String id, @Version int version) implements Vehicle {} // <- subtype-managed, subtype-attribute

  record Sled(@PartitionKey String id) implements Vehicle {} // <- subtype-managed
}
