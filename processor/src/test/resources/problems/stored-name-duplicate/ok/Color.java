package test;

import io.pressmark.annotation.StoredName;

public enum Color {
  @StoredName("red")
  RED,
  @StoredName(aliases = {"blau", "bleu"})
  BLUE
}
