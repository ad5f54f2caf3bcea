package io.pressmark.processor.model;

/** What the store does with an attribute by itself. */
public enum ManagedRole {
  NONE,
  VERSION,
  CREATED_AT,
  UPDATED_AT,
  COUNTER,
  /** A random id. */
  UUID_V4,
  /** An id that grows with time. */
  UUID_V7;

  /** Whether it is an id, made where there is none. */
  public boolean isGeneratedId() {
    return this == UUID_V4 || this == UUID_V7;
  }
}
