package test;

enum Kind {
  A,
  B
}
