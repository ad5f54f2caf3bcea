package io.pressmark.chronicle.internal.tree;

/** The store was closed; nothing was read or written. */
public final class EngineClosedException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  EngineClosedException() {
    super("The store is closed");
  }
}
