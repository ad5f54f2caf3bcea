package test.items;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
public record Item(@PartitionKey String id, int size, Color color) {
  public enum Color {
    RED
  }
}
