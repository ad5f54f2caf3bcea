package test;

enum Kind {
  A
}
