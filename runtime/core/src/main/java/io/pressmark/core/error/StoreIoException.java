package io.pressmark.core.error;

/** The operating system refused to read or write a file of the store. */
public final class StoreIoException extends StoreException {
  private static final long serialVersionUID = 1L;

  public StoreIoException(String message) {
    super(message);
  }

  public StoreIoException(String message, Throwable cause) {
    super(message, cause);
  }
}
