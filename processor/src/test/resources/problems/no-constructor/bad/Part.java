package test;

class Part {
  String name;

  Part(String name) {
    this.name = name;
  }
}
