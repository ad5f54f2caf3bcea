package io.pressmark.core.error;

/**
 * A file was written by a later version of Pressmark than this one; the message names both
 * versions.
 */
public final class StoreTooNewException extends StoreException {
  private static final long serialVersionUID = 1L;

  public StoreTooNewException(String message) {
    super(message);
  }
}
