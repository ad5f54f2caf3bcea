package io.pressmark.endpoint.auth;

import io.pressmark.endpoint.error.ErrorType;
import io.pressmark.endpoint.error.ServiceException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of its signature, in the header {@code Authorization} or in its query.
 *
 * @param algorithm as it was sent
 * @param credential access key, date, region, service and terminator, between slashes
 * @param signedHeaders their names, between semicolons
 * @param signature in hexadecimal digits
 * @param date when it was signed, as it was sent
 * @param isInQuery whether all that stands in the query
 */
record Authorization(
    String algorithm,
    String credential,
    String signedHeaders,
    String signature,
    String date,
    boolean isInQuery) {
  private static final List<String> HEADER_PARTS =
      List.of("Credential", "Signature", "SignedHeaders");
  private static final List<String> QUERY_PARTS =
      List.of(
          "X-Amz-Algorithm",
          "X-Amz-Credential",
          "X-Amz-Signature",
          "X-Amz-SignedHeaders",
          "X-Amz-Date");

  /**
   * Reads it.
   *
   * @throws ServiceException when there is none, it is in both places, or a part is missing
   */
  static Authorization of(RequestHead head) {
    String header = head.header("authorization");
    Map<String, String> query = query(head.query());
    boolean isInQuery = query.containsKey("X-Amz-Algorithm");
    if (header != null && isInQuery) {
      throw new ServiceException(
          ErrorType.INVALID_SIGNATURE,
          "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP"
              + " header.");
    }
    if (isInQuery) {
      return ofQuery(query);
    }
    if (header == null || !header.trim().startsWith("AWS4-")) {
      throw new ServiceException(
          ErrorType.MISSING_AUTHENTICATION_TOKEN, "Request is missing Authentication Token");
    }
    return ofHeader(head, header);
  }

  private static Authorization ofHeader(RequestHead head, String header) {
    String trimmed = header.trim();
    String algorithm = trimmed.split("[ ,]", 2)[0];
    Map<String, String> parts = new HashMap<>();
    for (String part : trimmed.substring(algorithm.length()).split("[, ]")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        parts.put(part.substring(0, equals), part.substring(equals + 1));
      }
    }
    String date =
        head.header("x-amz-date") == null ? head.header("date") : head.header("x-amz-date");
    StringBuilder missing = new StringBuilder();
    for (String name : HEADER_PARTS) {
      if (isMissing(parts.get(name))) {
        missing.append("Authorization header requires '").append(name).append("' parameter. ");
      }
    }
    if (date == null) {
      missing.append(
          "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ");
    }
    if (date == null || missing.length() > 0) {
      throw incomplete(missing + "Authorization=" + header);
    }
    return new Authorization(
        algorithm,
        parts.getOrDefault("Credential", ""),
        parts.getOrDefault("SignedHeaders", ""),
        parts.getOrDefault("Signature", ""),
        date,
        false);
  }

  private static Authorization ofQuery(Map<String, String> query) {
    StringBuilder missing = new StringBuilder();
    for (String name : QUERY_PARTS) {
      if (isMissing(query.get(name))) {
        missing.append("AWS query-string parameters must include '").append(name).append("'. ");
      }
    }
    if (missing.length() > 0) {
      throw incomplete(missing + "Re-examine the query-string parameters.");
    }
    return new Authorization(
        query.getOrDefault("X-Amz-Algorithm", ""),
        query.getOrDefault("X-Amz-Credential", ""),
        query.getOrDefault("X-Amz-SignedHeaders", ""),
        query.getOrDefault("X-Amz-Signature", ""),
        query.getOrDefault("X-Amz-Date", ""),
        true);
  }

  private static boolean isMissing(@Nullable String value) {
    return value == null || value.isEmpty();
  }

  static ServiceException incomplete(String message) {
    return new ServiceException(ErrorType.INCOMPLETE_SIGNATURE, message);
  }

  /** The parameters of a query, by name; of two with one name the first. */
  private static Map<String, String> query(String query) {
    Map<String, String> parameters = new HashMap<>();
    for (String parameter : query.split("&")) {
      int equals = parameter.indexOf('=');
      String name = equals < 0 ? parameter : parameter.substring(0, equals);
      parameters.putIfAbsent(
          decoded(name), decoded(equals < 0 ? "" : parameter.substring(equals + 1)));
    }
    return parameters;
  }

  /** A part of a query, or as it stands if it is encoded wrongly. */
  static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
