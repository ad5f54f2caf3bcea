package io.pressmark.chronicle.disk;

/** How an operation fails. */
public enum Fault {
  /** Nothing of it is done. */
  BEFORE,

  /** A write is done to the half, anything else entirely; then failure is reported. */
  PARTIAL
}
