package test;

import io.pressmark.annotation.Subtype;

sealed interface Shape {
  @Subtype("box")
  record Square(int side) implements Shape {}

  @Subtype("box") // <- discriminator-duplicate
  record Box(int width, int height) implements Shape {}
}
