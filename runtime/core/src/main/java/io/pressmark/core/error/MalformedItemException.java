package io.pressmark.core.error;

/**
 * Bytes that should be an encoded item are not one. Stores turn it into a {@link
 * StoreCorruptException} that names the place.
 */
public final class MalformedItemException extends PressmarkException {
  private static final long serialVersionUID = 1L;

  public MalformedItemException(String message) {
    super(message);
  }
}
