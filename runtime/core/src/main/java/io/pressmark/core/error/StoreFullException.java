package io.pressmark.core.error;

/**
 * There is no room for a change: the disk is full, or a size limit is reached. Nothing was written
 * and the store stays open. Reading goes on; deleting items makes room, and so does space on the
 * disk. Replacing an item may need room, too.
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
