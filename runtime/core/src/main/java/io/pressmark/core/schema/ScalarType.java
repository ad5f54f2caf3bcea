package io.pressmark.core.schema;

/** The types that a key attribute may have. */
public enum ScalarType {
  /** String. */
  S,
  /** Number. */
  N,
  /** Binary. */
  B
}
