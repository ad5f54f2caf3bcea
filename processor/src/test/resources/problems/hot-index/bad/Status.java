package test;

enum Status {
  OPEN,
  CLOSED
}
