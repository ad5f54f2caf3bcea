package io.pressmark.core.error;

/**
 * A stored item could not be turned into an object: an attribute has another type than the class
 * declares, a number does not fit, an enum constant is unknown, or the constructor threw. The
 * message names the table, the item's key and the attribute; the item itself is unharmed.
 */
public final class ItemMappingException extends PressmarkException {
  private static final long serialVersionUID = 1L;

  public ItemMappingException(String message) {
    super(message);
  }

  public ItemMappingException(String message, Throwable cause) {
    super(message, cause);
  }
}
