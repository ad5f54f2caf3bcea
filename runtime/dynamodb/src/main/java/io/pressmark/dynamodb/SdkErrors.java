package io.pressmark.dynamodb;

import io.pressmark.core.error.CancellationReason;
import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.error.IdempotentParameterMismatchException;
import io.pressmark.core.error.ItemCollectionSizeLimitExceededException;
import io.pressmark.core.error.LimitExceededException;
import io.pressmark.core.error.PressmarkException;
import io.pressmark.core.error.ProvisionedThroughputExceededException;
import io.pressmark.core.error.ResourceInUseException;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.StoreIoException;
import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.error.TransactionConflictException;
import io.pressmark.core.error.TrimmedDataAccessException;
import io.pressmark.core.error.UnknownOperationException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.value.AttributeValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What an exception of the SDK is among Pressmark's. */
final class SdkErrors {
  private SdkErrors() {}

  /**
   * The exception to throw instead; an error of no request has the SDK's as its cause.
   *
   * @param resource what the request was about: the service often does not say it
   */
  static PressmarkException translate(SdkException thrown, String resource) {
    if (thrown instanceof AwsServiceException refusal && refusal.awsErrorDetails() != null) {
      return translate(refusal, resource);
    }
    return new StoreIoException(
        "A request about "
            + resource
            + " was not carried out, or nothing came back: "
            + thrown.getMessage(),
        thrown);
  }

  private static PressmarkException translate(AwsServiceException refusal, String resource) {
    String code = String.valueOf(refusal.awsErrorDetails().errorCode());
    String message = message(refusal);
    return switch (code) {
      case "ConditionalCheckFailedException" ->
          new ConditionalCheckFailedException(": " + resource, item(refusal));
      case "TransactionCanceledException" -> cancelled(refusal, message);
      case "ValidationException" -> new ValidationException(message, refusal);
      case "ProvisionedThroughputExceededException",
          "ThrottlingException",
          "RequestLimitExceeded" ->
          new ProvisionedThroughputExceededException(
              message, " It is " + resource + "; wait and try again");
      case "ResourceNotFoundException", "TableNotFoundException", "IndexNotFoundException" ->
          new ResourceNotFoundException(message, ": " + resource);
      case "ResourceInUseException", "TableInUseException", "TableAlreadyExistsException" ->
          new ResourceInUseException(message);
      case "LimitExceededException" -> new LimitExceededException(message);
      case "ItemCollectionSizeLimitExceededException" ->
          new ItemCollectionSizeLimitExceededException();
      case "UnknownOperationException" ->
          new UnknownOperationException(
              "The server does not offer an operation that a request about "
                  + resource
                  + " needs"
                  + (message.isEmpty() ? "" : ": " + message));
      case "TransactionConflictException", "TransactionInProgressException" ->
          new TransactionConflictException(message, ": " + resource);
      case "IdempotentParameterMismatchException" ->
          new IdempotentParameterMismatchException(message, ": " + resource);
      case "TrimmedDataAccessException", "ExpiredIteratorException" ->
          new TrimmedDataAccessException(message);
      default -> new StoreIoException("The service answers with " + code + ": " + message, refusal);
    };
  }

  /** The service's own words, without what the SDK says of the request. */
  private static String message(AwsServiceException refusal) {
    String message = refusal.awsErrorDetails().errorMessage();
    return message == null ? String.valueOf(refusal.getMessage()) : message;
  }

  private static @Nullable Map<String, AttributeValue> item(AwsServiceException refusal) {
    return refusal
                instanceof
                software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException
                    failed
            && failed.hasItem()
        ? SdkValues.fromSdk(failed.item())
        : null;
  }

  private static PressmarkException cancelled(AwsServiceException refusal, String message) {
    if (refusal
            instanceof
            software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException cancelled
        && cancelled.hasCancellationReasons()) {
      return new TransactionCanceledException(
          cancelled.cancellationReasons().stream().map(SdkErrors::reason).toList());
    }
    return new StoreIoException(
        "The service cancelled a transaction without reasons: " + message, refusal);
  }

  private static CancellationReason reason(
      software.amazon.awssdk.services.dynamodb.model.CancellationReason reason) {
    if (reason.code() == null || reason.code().equals(CancellationReason.NONE)) {
      return CancellationReason.none();
    }
    return CancellationReason.of(
        reason.code(),
        String.valueOf(reason.message()),
        reason.hasItem() ? SdkValues.fromSdk(reason.item()) : null);
  }
}
