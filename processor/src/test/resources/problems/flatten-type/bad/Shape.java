package test;

sealed interface Shape {
  record Circle(int radius) implements Shape {}

  record Box(int width) implements Shape {}
}
