package io.pressmark.core.error;

/**
 * There is no room for a new item: the disk is full, or a size limit is reached. Nothing was
 * written, the store stays open, and reading, replacing and deleting go on; free some space and try
 * again.
 */
public final class StoreFullException extends StoreException {
  private static final long serialVersionUID = 1L;

  public StoreFullException(String message) {
    super(message);
  }

  public StoreFullException(String message, Throwable cause) {
    super(message, cause);
  }
}
