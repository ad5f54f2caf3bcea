package io.pressmark.core.error;

/**
 * A file was written by an earlier version of Pressmark that this one no longer reads; the message
 * names both versions.
 */
public final class StoreTooOldException extends StoreException {
  private static final long serialVersionUID = 1L;

  public StoreTooOldException(String message) {
    super(message);
  }
}
