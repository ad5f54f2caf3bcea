package test;

sealed interface Shape {
  record Circle(
      int type) // <- discriminator-clash
      implements Shape {}
}
