package io.pressmark.chronicle.internal.pages;

/**
 * No further page can be had: the disk is full, or a limit is reached. Nothing was changed and the
 * store stays usable. The message names the file, or the limit, and the bytes that were wanted.
 */
public final class StoreFullException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreFullException(String message) {
    super(message);
  }

  public StoreFullException(String message, Throwable cause) {
    super(message, cause);
  }
}
