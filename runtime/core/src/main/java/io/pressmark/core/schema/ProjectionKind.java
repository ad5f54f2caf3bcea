package io.pressmark.core.schema;

/** Which attributes a secondary index carries besides the keys of table and index. */
public enum ProjectionKind {
  ALL,
  KEYS_ONLY,
  INCLUDE
}
