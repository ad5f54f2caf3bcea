package io.pressmark.core.error;

/**
 * Generated code was made by a processor of another version than the runtime understands. Build
 * with the processor and the runtime of one version.
 */
public final class IncompatibleGeneratedCodeException extends PressmarkException {
  private static final long serialVersionUID = 1L;

  public IncompatibleGeneratedCodeException(String message) {
    super(message);
  }
}
