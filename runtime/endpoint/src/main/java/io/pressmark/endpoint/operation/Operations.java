package io.pressmark.endpoint.operation;

import io.pressmark.endpoint.error.ErrorType;
import io.pressmark.endpoint.error.ServiceException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All operations, by the target that requests name. Immutable and thread-safe. */
public final class Operations {
  /** The target's prefix of operations on tables and items. */
  public static final String DYNAMODB = "DynamoDB_20120810.";

  /** The target's prefix of operations on change streams. */
  public static final String STREAMS = "DynamoDBStreams_20120810.";

  private final Map<String, Operation> byTarget = new HashMap<>();

  public Operations(List<Operation> dynamoDb, List<Operation> streams) {
    dynamoDb.forEach(operation -> byTarget.put(DYNAMODB + operation.name(), operation));
    streams.forEach(operation -> byTarget.put(STREAMS + operation.name(), operation));
  }

  /**
   * The operation that a request is for.
   *
   * @param target the header {@code X-Amz-Target}, or null
   * @throws ServiceException when there is none
   */
  public Operation find(@Nullable String target) {
    Operation operation = target == null ? null : byTarget.get(target);
    if (operation == null) {
      throw new ServiceException(ErrorType.UNKNOWN_OPERATION, null);
    }
    return operation;
  }

  /** Every target there is. */
  public Collection<String> targets() {
    return byTarget.keySet();
  }
}
