package io.pressmark.endpoint.error;

/** The errors of the protocol: their names, HTTP status, and how their message is called. */
public enum ErrorType {
  SERIALIZATION(Names.SERVICE, "SerializationException", 400, Names.UPPER),
  UNKNOWN_OPERATION(Names.SERVICE, "UnknownOperationException", 400, Names.LOWER),
  MISSING_AUTHENTICATION_TOKEN(
      Names.SERVICE, "MissingAuthenticationTokenException", 400, Names.LOWER),
  INCOMPLETE_SIGNATURE(Names.SERVICE, "IncompleteSignatureException", 400, Names.LOWER),
  UNRECOGNIZED_CLIENT(Names.SERVICE, "UnrecognizedClientException", 400, Names.LOWER),
  INVALID_SIGNATURE(Names.SERVICE, "InvalidSignatureException", 400, Names.LOWER),
  ACCESS_DENIED(Names.SERVICE, "AccessDeniedException", 400, Names.UPPER),
  REQUEST_TIMEOUT(Names.SERVICE, "RequestTimeoutException", 408, Names.LOWER),
  REQUEST_TOO_LARGE(Names.SERVICE, "RequestEntityTooLargeException", 413, Names.LOWER),
  SERVICE_UNAVAILABLE(Names.SERVICE, "ServiceUnavailableException", 503, Names.LOWER),
  VALIDATION("com.amazon.coral.validate#", "ValidationException", 400, Names.LOWER),
  CONDITIONAL_CHECK_FAILED(Names.DYNAMODB, "ConditionalCheckFailedException", 400, Names.LOWER),
  TRANSACTION_CANCELED(Names.DYNAMODB, "TransactionCanceledException", 400, Names.UPPER),
  TRANSACTION_CONFLICT(Names.DYNAMODB, "TransactionConflictException", 400, Names.LOWER),
  IDEMPOTENT_PARAMETER_MISMATCH(
      Names.DYNAMODB, "IdempotentParameterMismatchException", 400, Names.UPPER),
  RESOURCE_NOT_FOUND(Names.DYNAMODB, "ResourceNotFoundException", 400, Names.LOWER),
  RESOURCE_IN_USE(Names.DYNAMODB, "ResourceInUseException", 400, Names.LOWER),
  LIMIT_EXCEEDED(Names.DYNAMODB, "LimitExceededException", 400, Names.LOWER),
  ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED(
      Names.DYNAMODB, "ItemCollectionSizeLimitExceededException", 400, Names.LOWER),
  PROVISIONED_THROUGHPUT_EXCEEDED(
      Names.DYNAMODB, "ProvisionedThroughputExceededException", 400, Names.LOWER),
  TRIMMED_DATA_ACCESS(Names.DYNAMODB, "TrimmedDataAccessException", 400, Names.LOWER),
  EXPIRED_ITERATOR(Names.DYNAMODB, "ExpiredIteratorException", 400, Names.LOWER),
  INTERNAL_SERVER_ERROR(Names.DYNAMODB, "InternalServerError", 500, Names.LOWER);

  private static final class Names {
    private static final String SERVICE = "com.amazon.coral.service#";
    private static final String DYNAMODB = "com.amazonaws.dynamodb.v20120810#";
    private static final String LOWER = "message";
    private static final String UPPER = "Message";
  }

  private final String prefix;
  private final String name;
  private final int status;
  private final String messageMember;

  ErrorType(String prefix, String name, int status, String messageMember) {
    this.prefix = prefix;
    this.name = name;
    this.status = status;
    this.messageMember = messageMember;
  }

  /** What {@code __type} says: a name space, {@code #}, and the name that clients go by. */
  public String type() {
    return prefix + name;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The name of the member with the message; the service spells it in two ways. */
  public String messageMember() {
    return messageMember;
  }
}
