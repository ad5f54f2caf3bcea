package test;

sealed interface Shape {
  record Circle(int size) implements Shape {}

  record Box(String size) implements Shape {}
}
