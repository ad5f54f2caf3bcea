package test;

class Part {
  String name;

  private Part(String name) {
    this.name = name;
  }
}
