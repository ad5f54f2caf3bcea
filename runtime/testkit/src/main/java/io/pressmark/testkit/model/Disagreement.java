package io.pressmark.testkit.model;

/** The store and the model say different things. */
final class Disagreement extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Disagreement(String message) {
    super(message);
  }
}
