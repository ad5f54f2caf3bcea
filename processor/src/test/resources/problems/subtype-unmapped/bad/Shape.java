package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("shapes")
public sealed interface Shape {
  @PartitionKey
  String id();

  record Circle(String id, int radius) implements Shape {}

  enum Unit implements Shape { // <- subtype-unmapped
    ONE;

    @Override
    public String id() {
      return name();
    }
  }

  non-sealed interface Open extends Shape {} // <- subtype-unmapped
}
