package io.pressmark.endpoint.table;

import io.pressmark.endpoint.error.ErrorType;
import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.shape.TableArn;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tags, and what has them, as requests have them. */
final class TagRequests {
  private static final Pattern RESOURCE = Pattern.compile(".+:.+:.+:.+:.+:.+/.+");

  private TagRequests() {}

  /**
   * The tags of a request; none if it has none.
   *
   * @throws ServiceException when a key stands in it twice
   */
  static Map<String, String> read(Parameters request) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (Parameters tag : request.structures("Tags")) {
      if (tags.put(tag.text("Key"), tag.text("Value")) != null) {
        throw ServiceException.validation("Duplicate Tag Key provided, Key: " + tag.text("Key"));
      }
    }
    return tags;
  }

  /**
   * The table whose name (ARN) a request has.
   *
   * @param operation for the message of a name that is none of ours
   * @throws ServiceException when it has none, or that of something else
   */
  static String table(Parameters request, String operation) {
    @Nullable String arn = request.textOrNull("ResourceArn");
    if (arn == null) {
      throw ServiceException.validation("Invalid TableArn");
    }
    if (!RESOURCE.matcher(arn).matches()) {
      throw new ServiceException(
          ErrorType.ACCESS_DENIED,
          "User: arn:aws:iam::000000000000:root is not authorized to perform: dynamodb:"
              + operation
              + " on resource: "
              + (arn.isEmpty() ? "*" : arn));
    }
    return TableArn.parse(arn)
        .orElseThrow(
            () ->
                ServiceException.validation(
                    "Invalid TableArn: Invalid ResourceArn provided as input " + arn));
  }

  /** That a member is missing; the service looks at it after the table's name. */
  static ServiceException missing(String member) {
    return ServiceException.validation(
        "1 validation error detected: Value null at '"
            + member
            + "' failed to satisfy constraint: Member must not be null");
  }
}
