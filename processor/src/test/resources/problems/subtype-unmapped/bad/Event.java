package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("events")
sealed interface Event {
  @PartitionKey
  String id();

  record Opened(String id) implements Event {}

  non-sealed interface Other extends Event {} // <- subtype-unmapped

  abstract non-sealed class Base implements Event {} // <- subtype-unmapped

  enum Fixed implements Event { // <- subtype-unmapped
    ONE;

    @Override
    public String id() {
      return name();
    }
  }
}
