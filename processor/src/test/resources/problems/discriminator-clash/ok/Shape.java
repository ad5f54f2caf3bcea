package test;

import io.pressmark.annotation.Discriminator;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("shapes")
@Discriminator("kind")
public sealed interface Shape {
  @PartitionKey
  String id();

  record Circle(String id, String type) implements Shape {}
}
