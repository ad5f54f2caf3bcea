package test;

import io.pressmark.annotation.StoredName;

enum Other {
  A,
  @StoredName(aliases = "A") // <- stored-name-duplicate
  B,
  @StoredName(value = "c", aliases = "c") // <- stored-name-duplicate
  C
}
