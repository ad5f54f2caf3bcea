package io.pressmark.core.error;

/**
 * DynamoDB's {@code ItemCollectionSizeLimitExceededException}: a write would make an item
 * collection of a table with local indexes larger than 10 GB, the entries of those indexes with it.
 * Nothing is written. Items of the collection can be deleted, and made smaller, all the same.
 */
public final class ItemCollectionSizeLimitExceededException extends RequestException {
  private static final long serialVersionUID = 1L;

  /** The only message there is. */
  public static final String MESSAGE = "Collection size exceeded.";

  public ItemCollectionSizeLimitExceededException() {
    super(MESSAGE);
  }
}
