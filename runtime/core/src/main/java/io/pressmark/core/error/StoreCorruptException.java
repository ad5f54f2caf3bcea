package io.pressmark.core.error;

/**
 * Bytes of the store fail their checksum or make no sense. The message names the file or page.
 * Damaged bytes are never returned as data.
 */
public final class StoreCorruptException extends StoreException {
  private static final long serialVersionUID = 1L;

  public StoreCorruptException(String message) {
    super(message);
  }

  public StoreCorruptException(String message, Throwable cause) {
    super(message, cause);
  }
}
