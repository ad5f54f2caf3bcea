package test;

import io.pressmark.annotation.Creator;

record Part(String name) {
  @Creator
  static Part of(String name) {
    return new Part(name);
  }

  @Creator // <- type-creator-ambiguous
  static Part named(String name) {
    return new Part(name);
  }
}
