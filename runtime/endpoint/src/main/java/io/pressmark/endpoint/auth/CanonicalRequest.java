package io.pressmark.endpoint.auth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A request in the form that is signed. */
final class CanonicalRequest {
  private CanonicalRequest() {}

  /**
   * The text that is hashed and signed.
   *
   * @param signedHeaders their names in lower case, in the order in which they were signed
   */
  static String of(RequestHead head, byte[] body, List<String> signedHeaders) {
    StringBuilder text = new StringBuilder();
    text.append(head.method()).append('\n');
    text.append(head.path()).append('\n');
    text.append(query(head.query())).append('\n');
    for (String name : signedHeaders) {
      String value =
          head.headers().getOrDefault(name, List.of()).stream()
              .map(each -> each.trim().replaceAll(" +", " "))
              .collect(Collectors.joining(","));
      text.append(name).append(':').append(value).append('\n');
    }
    text.append('\n').append(String.join(";", signedHeaders)).append('\n');
    return text.append(Hashes.sha256(body)).toString();
  }

  /** Names and values encoded anew, in order, without the signature itself. */
  private static String query(String query) {
    if (query.isEmpty()) {
      return "";
    }
    List<String> parameters = new ArrayList<>();
    for (String parameter : query.split("&")) {
      int equals = parameter.indexOf('=');
      String name = Authorization.decoded(equals < 0 ? parameter : parameter.substring(0, equals));
      String value = equals < 0 ? "" : Authorization.decoded(parameter.substring(equals + 1));
      if (!name.equals("X-Amz-Signature")) {
        parameters.add(encoded(name) + "=" + encoded(value));
      }
    }
    Collections.sort(parameters);
    return String.join("&", parameters);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
