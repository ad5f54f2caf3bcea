package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("shapes")
public sealed interface Shape {
  @PartitionKey
  String id();

  record Circle(String id, String type) implements Shape {} // <- discriminator-clash
}
