package io.pressmark.examples.checkout;

import java.util.List;

/** Of some products there are not as many as were ordered; nothing was taken. */
public final class OutOfStockException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Product> missing;

  OutOfStockException(List<Product> missing, Throwable cause) {
    super("Not enough in stock: " + missing, cause);
    this.missing = missing;
  }

  /** The products of which there is not enough, with what there is of them. */
  public List<Product> missing() {
    return missing;
  }
}
