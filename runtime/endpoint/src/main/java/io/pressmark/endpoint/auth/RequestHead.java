package io.pressmark.endpoint.auth;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request says before its body.
 *
 * @param path as it was sent
 * @param query as it was sent, without the question mark; empty if there is none
 * @param headers by name in lower case
 */
public record RequestHead(
    String method, String path, String query, Map<String, List<String>> headers) {

  /** The first value of a header, or null. */
  public @Nullable String header(String name) {
    List<String> values = headers.get(name);
    return values == null || values.isEmpty() ? null : values.get(0);
  }
}
