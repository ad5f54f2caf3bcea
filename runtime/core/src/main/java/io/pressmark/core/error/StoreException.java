package io.pressmark.core.error;

/** The store itself, not the request, is the cause. The subclasses tell the reasons apart. */
public abstract class StoreException extends PressmarkException {
  private static final long serialVersionUID = 1L;

  public StoreException(String message) {
    super(message);
  }

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
