package test;

class One {
  int value;
}
