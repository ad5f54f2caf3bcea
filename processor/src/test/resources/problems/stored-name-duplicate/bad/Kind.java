package test;

import io.pressmark.annotation.StoredName;

enum Kind {
  @StoredName("a")
  A,
  @StoredName("a") // <- stored-name-duplicate
  B,
  @StoredName("D")
  C,
  D // <- stored-name-duplicate
}
