package test;

import io.pressmark.annotation.StoredName;

enum Kind {
  A,
  @StoredName("b")
  B
}
