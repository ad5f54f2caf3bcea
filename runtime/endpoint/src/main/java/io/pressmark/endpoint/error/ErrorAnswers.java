package io.pressmark.endpoint.error;

import io.pressmark.core.error.CancellationReason;
import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.error.IdempotentParameterMismatchException;
import io.pressmark.core.error.ItemCollectionSizeLimitExceededException;
import io.pressmark.core.error.LimitExceededException;
import io.pressmark.core.error.ProvisionedThroughputExceededException;
import io.pressmark.core.error.RequestException;
import io.pressmark.core.error.ResourceInUseException;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.StoreClosedException;
import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.error.TransactionConflictException;
import io.pressmark.core.error.TrimmedDataAccessException;
import io.pressmark.core.error.UnknownOperationException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.json.ItemJson;
import io.pressmark.json.JsonException;
import io.pressmark.json.JsonOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what was thrown into errors of the protocol. */
public final class ErrorAnswers {
  private ErrorAnswers() {}

  /**
   * What an exception is in the protocol; an {@link ErrorType#INTERNAL_SERVER_ERROR} if nothing.
   */
  public static ErrorType typeOf(Throwable thrown) {
    if (thrown instanceof ServiceException refusal) {
      return refusal.type();
    }
    if (thrown instanceof ValidationException) {
      return ErrorType.VALIDATION;
    }
    if (thrown instanceof JsonException) {
      return ErrorType.SERIALIZATION;
    }
    if (thrown instanceof RequestException refusal) {
      return typeOfRefusal(refusal);
    }
    return thrown instanceof StoreClosedException
        ? ErrorType.SERVICE_UNAVAILABLE
        : ErrorType.INTERNAL_SERVER_ERROR;
  }

  private static ErrorType typeOfRefusal(RequestException refusal) {
    if (refusal instanceof ConditionalCheckFailedException) {
      return ErrorType.CONDITIONAL_CHECK_FAILED;
    }
    if (refusal instanceof ResourceNotFoundException) {
      return ErrorType.RESOURCE_NOT_FOUND;
    }
    if (refusal instanceof ResourceInUseException) {
      return ErrorType.RESOURCE_IN_USE;
    }
    if (refusal instanceof ProvisionedThroughputExceededException) {
      return ErrorType.PROVISIONED_THROUGHPUT_EXCEEDED;
    }
    if (refusal instanceof TransactionCanceledException) {
      return ErrorType.TRANSACTION_CANCELED;
    }
    if (refusal instanceof TransactionConflictException) {
      return ErrorType.TRANSACTION_CONFLICT;
    }
    if (refusal instanceof IdempotentParameterMismatchException) {
      return ErrorType.IDEMPOTENT_PARAMETER_MISMATCH;
    }
    if (refusal instanceof ItemCollectionSizeLimitExceededException) {
      return ErrorType.ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED;
    }
    if (refusal instanceof UnknownOperationException) {
      return ErrorType.UNKNOWN_OPERATION;
    }
    if (refusal instanceof LimitExceededException) {
      return ErrorType.LIMIT_EXCEEDED;
    }
    return refusal instanceof TrimmedDataAccessException
        ? ErrorType.TRIMMED_DATA_ACCESS
        : ErrorType.INTERNAL_SERVER_ERROR;
  }

  /** Writes the body that tells of an exception; nothing of it if it is no refusal of a request. */
  public static void write(Throwable thrown, JsonOutput out) throws IOException {
    ErrorType type = typeOf(thrown);
    out.beginObject();
    out.name("__type");
    out.string(type.type());
    if (thrown instanceof TransactionCanceledException cancelled) {
      writeReasons(cancelled.reasons(), out);
    }
    String message = message(type, thrown);
    if (message != null) {
      out.name(type.messageMember());
      out.string(wellFormed(message));
    }
    if (thrown instanceof ConditionalCheckFailedException failed) {
      writeItem(failed.item(), out);
    }
    out.endObject();
  }

  private static @Nullable String message(ErrorType type, Throwable thrown) {
    return switch (type) {
      case INTERNAL_SERVER_ERROR -> "Internal server error";
      case SERVICE_UNAVAILABLE -> "The service is shutting down";
      case SERIALIZATION -> thrown instanceof ServiceException ? thrown.getMessage() : null;
      default ->
          thrown instanceof RequestException refusal
              ? refusal.serviceMessage()
              : thrown.getMessage();
    };
  }

  private static void writeReasons(List<CancellationReason> reasons, JsonOutput out)
      throws IOException {
    out.name("CancellationReasons");
    out.beginArray();
    for (CancellationReason reason : reasons) {
      out.beginObject();
      out.name("Code");
      out.string(reason.code());
      writeItem(reason.item(), out);
      if (reason.serviceMessage().isPresent()) {
        out.name("Message");
        out.string(wellFormed(reason.serviceMessage().get()));
      }
      out.endObject();
    }
    out.endArray();
  }

  private static void writeItem(Optional<Map<String, AttributeValue>> item, JsonOutput out)
      throws IOException {
    if (item.isPresent()) {
      out.name("Item");
      ItemJson.write(item.get(), out);
    }
  }

  /** Messages repeat what was sent, and that may have surrogates without their other half. */
  private static String wellFormed(String message) {
    return new String(message.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
