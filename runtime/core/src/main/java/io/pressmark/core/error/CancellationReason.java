package io.pressmark.core.error;

import io.pressmark.core.value.AttributeValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one action of a transaction that was cancelled: DynamoDB's CancellationReason.
 * Immutable.
 */
public final class CancellationReason {
  /** The code of an action that was no reason to cancel. */
  public static final String NONE = "None";

  /** The code of an action whose condition was false. */
  public static final String CONDITIONAL_CHECK_FAILED = "ConditionalCheckFailed";

  /** The code of an action that breaks a rule because of the item as it was found. */
  public static final String VALIDATION_ERROR = "ValidationError";

  /** The code of an action whose item another transaction is writing; not of the embedded store. */
  public static final String TRANSACTION_CONFLICT = "TransactionConflict";

  /** The code of an action for which the throughput of its table, or of an index, was used up. */
  public static final String THROUGHPUT_EXCEEDED = "ProvisionedThroughputExceeded";

  /** The code of an action that would make an item collection too large. */
  public static final String COLLECTION_SIZE_EXCEEDED = "ItemCollectionSizeLimitExceeded";

  private static final CancellationReason NO_REASON =
      new CancellationReason(NONE, null, null, null);

  private final String code;
  private final @Nullable String message;
  private final @Nullable String serviceMessage;
  private final @Nullable Map<String, AttributeValue> item;

  private CancellationReason(
      String code,
      @Nullable String message,
      @Nullable String serviceMessage,
      @Nullable Map<String, AttributeValue> item) {
    this.code = code;
    this.message = message;
    this.serviceMessage = serviceMessage;
    this.item = item == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(item));
  }

  /** Nothing was wrong with the action. */
  public static CancellationReason none() {
    return NO_REASON;
  }

  /**
   * Something was wrong with the action.
   *
   * @param code DynamoDB's, such as {@link #CONDITIONAL_CHECK_FAILED}
   * @param item the item as it was found, if the action asked for it and there was one
   */
  public static CancellationReason of(
      String code, String message, @Nullable Map<String, AttributeValue> item) {
    return new CancellationReason(code, message, message, item);
  }

  /**
   * Something was wrong with the action, as an exception tells.
   *
   * @param code DynamoDB's, such as {@link #VALIDATION_ERROR}
   * @param item the item as it was found, if the action asked for it and there was one
   */
  public static CancellationReason of(
      String code, RequestException why, @Nullable Map<String, AttributeValue> item) {
    return new CancellationReason(code, why.getMessage(), why.serviceMessage(), item);
  }

  /** DynamoDB's code; {@link #NONE} for an action with which nothing was wrong. */
  public String code() {
    return code;
  }

  /** Whether nothing was wrong with the action. */
  public boolean isNone() {
    return code.equals(NONE);
  }

  /** What was wrong, in words; empty when nothing was. */
  public Optional<String> message() {
    return Optional.ofNullable(message);
  }

  /** What was wrong in DynamoDB's words, with which {@link #message()} begins. */
  public Optional<String> serviceMessage() {
    return Optional.ofNullable(serviceMessage);
  }

  /**
   * The item as it was found, if the condition was false and the action asked for it ({@code
   * ReturnValuesOnConditionCheckFailure=ALL_OLD}); a typed transaction always asks. As an object:
   * {@code reason.item().map(orders::fromAttributeMap)}.
   */
  public Optional<Map<String, AttributeValue>> item() {
    return Optional.ofNullable(item);
  }

  @Override
  public String toString() {
    return message == null ? code : code + ": " + message;
  }
}
