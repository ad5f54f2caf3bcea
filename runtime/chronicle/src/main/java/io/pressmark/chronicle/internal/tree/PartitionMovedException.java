package io.pressmark.chronicle.internal.tree;

/**
 * The partition was divided: its entries belong to others now, and whoever looks for the key again
 * finds which. Nothing was read or written. It has no stack trace, as it is no failure.
 */
public final class PartitionMovedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PartitionMovedException() {
    super(
        "The partition was divided: a defect, if it is seen outside of the engine",
        null,
        false,
        false);
  }
}
