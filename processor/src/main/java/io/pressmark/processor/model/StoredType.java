package io.pressmark.processor.model;

/** The types of attribute values, by DynamoDB's names. */
public enum StoredType {
  S("a string"),
  N("a number"),
  B("a binary"),
  BOOL("a boolean"),
  L("a list"),
  M("a map"),
  SS("a set of strings"),
  NS("a set of numbers"),
  BS("a set of binaries");

  private final String words;

  StoredType(String words) {
    this.words = words;
  }

  /** How messages call it. */
  public String words() {
    return words;
  }

  /** Whether a key can have it. */
  public boolean isKeyType() {
    return this == S || this == N || this == B;
  }

  /** The set whose elements have this type; only for key types. */
  public StoredType set() {
    return switch (this) {
      case S -> SS;
      case N -> NS;
      case B -> BS;
      default -> throw new IllegalStateException("no set of " + this);
    };
  }
}
