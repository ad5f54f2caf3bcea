package test;

import io.pressmark.annotation.StoredName;

public enum Color {
  @StoredName("red")
  RED,
  @StoredName(value = "blue", aliases = "red") // <- stored-name-duplicate
  BLUE,
  @StoredName("GREEN")
  OTHER,
  GREEN // <- stored-name-duplicate
}
