package io.pressmark.processor.model;

/** What an attribute is to the table's primary key. */
public enum KeyRole {
  NONE,
  PARTITION,
  SORT
}
