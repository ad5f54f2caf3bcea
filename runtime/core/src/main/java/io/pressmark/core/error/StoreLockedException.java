package io.pressmark.core.error;

/** Another process, or another store object of this process, has the store's directory open. */
public final class StoreLockedException extends StoreException {
  private static final long serialVersionUID = 1L;

  public StoreLockedException(String message) {
    super(message);
  }
}
