package test;

import io.pressmark.annotation.Attribute;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("shapes")
sealed interface Shape {
  record Circle(@PartitionKey String id, String label) implements Shape {}

  record Square(
      @PartitionKey String id, @Attribute("text") String label) // <- constant-clash
      implements Shape {}
}
