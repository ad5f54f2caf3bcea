package test;

import io.pressmark.annotation.StoredName;

enum Kind {
  @StoredName("B")
  A,
  @StoredName(value = "A", aliases = "a")
  B
}
