package io.pressmark.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything that Pressmark throws on purpose. All of it is unchecked, and every
 * message says what was found, what the rule is, and what to do.
 */
public abstract class PressmarkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PressmarkException(String message) {
    super(message);
  }

  PressmarkException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
