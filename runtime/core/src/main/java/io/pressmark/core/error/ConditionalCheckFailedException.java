package io.pressmark.core.error;

import io.pressmark.core.value.AttributeValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * DynamoDB's {@code ConditionalCheckFailedException}: the condition of a write was false. Nothing
 * was written.
 */
public final class ConditionalCheckFailedException extends RequestException {
  private static final long serialVersionUID = 1L;

  // Attribute values are not serializable; an exception that crosses a wire loses the item only.
  private final transient @Nullable Map<String, AttributeValue> item;

  /**
   * @param advice what follows the service's message, beginning with a punctuation mark: which
   *     condition it was
   * @param item as it was found, if the request asked for it and there was one
   */
  public ConditionalCheckFailedException(
      String advice, @Nullable Map<String, AttributeValue> item) {
    super("The conditional request failed", advice);
    this.item = item == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(item));
  }

  /**
   * The item as it was found, or empty when there was none or the request did not ask for it
   * ({@code ReturnValuesOnConditionCheckFailure=ALL_OLD}).
   */
  public Optional<Map<String, AttributeValue>> item() {
    return Optional.ofNullable(item);
  }
}
