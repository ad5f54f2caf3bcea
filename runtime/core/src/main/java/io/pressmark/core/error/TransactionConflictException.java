package io.pressmark.core.error;

/**
 * DynamoDB's {@code TransactionConflictException}: an operation on one item met a transaction that
 * is under way on that item. Nothing was written; the same operation may succeed a moment later.
 * The embedded store never throws it: there, operations wait for each other.
 */
public final class TransactionConflictException extends RequestException {
  private static final long serialVersionUID = 1L;

  public TransactionConflictException(String message) {
    super(message);
  }

  /**
   * @param serviceMessage the service's words
   * @param advice what follows them
   */
  public TransactionConflictException(String serviceMessage, String advice) {
    super(serviceMessage, advice);
  }
}
