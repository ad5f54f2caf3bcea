package io.pressmark.core.schema;

/** The kinds of secondary indexes, DynamoDB's. */
public enum IndexKind {
  /** By a partition key of its own, over the whole table. */
  GLOBAL,
  /** By the table's partition key and another sort key. */
  LOCAL
}
