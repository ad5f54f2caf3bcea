package io.pressmark.core.error;

/**
 * DynamoDB's {@code UnknownOperationException}: the server behind a store does not offer an
 * operation. Embedded stores offer all of them; other servers that speak DynamoDB's protocol may
 * lack tags, time to live, streams or transactions. Do without what needs it, or use another
 * server.
 */
public final class UnknownOperationException extends RequestException {
  private static final long serialVersionUID = 1L;

  public UnknownOperationException(String message) {
    super(message);
  }
}
