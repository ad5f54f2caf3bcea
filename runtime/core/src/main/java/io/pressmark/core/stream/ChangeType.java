package io.pressmark.core.stream;

/** What became of an item; DynamoDB's event names of stream records. */
public enum ChangeType {
  /** There was no item, and is one. */
  INSERT,
  /** There was an item, and is another one with its key. */
  MODIFY,
  /** There was an item, and is none. */
  REMOVE
}
