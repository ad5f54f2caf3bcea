package test;

import io.pressmark.annotation.Creator;

record Part(String name) {
  @Creator
  static Part of(String name) {
    return new Part(name);
  }

  @Creator
  static Part named(String name) { // <- type-creator-ambiguous
    return new Part(name);
  }
}
