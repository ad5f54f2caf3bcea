package io.pressmark.core.error;

/** The store was closed, or had to close itself, before the call. Open it again to go on. */
public final class StoreClosedException extends StoreException {
  private static final long serialVersionUID = 1L;

  public StoreClosedException(String message) {
    super(message);
  }
}
