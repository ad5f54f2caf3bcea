package io.pressmark.core.value;

/** The ten types of DynamoDB's data model, by the names that stand in its JSON. */
public enum AttributeType {
  /** String. */
  S,
  /** Number. */
  N,
  /** Binary. */
  B,
  /** Boolean. */
  BOOL,
  /** Null. */
  NULL,
  /** List. */
  L,
  /** Map. */
  M,
  /** Set of strings. */
  SS,
  /** Set of numbers. */
  NS,
  /** Set of binary values. */
  BS
}
