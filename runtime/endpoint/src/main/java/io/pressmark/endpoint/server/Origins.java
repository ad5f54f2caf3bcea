package io.pressmark.endpoint.server;

import io.pressmark.endpoint.auth.RequestHead;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/**
 * Which pages may send requests from a browser (CORS). A browser names the origin of the page in
 * every request that is not a mere look, also of a page whose host name was made to lead here (DNS
 * rebinding); other clients name none. Immutable and thread-safe.
 *
 * @param allowed the origins, or {@code *} for all
 */
record Origins(Set<String> allowed) {
  private static final String ALL = "*";

  /** As long as the service says, two days. */
  private static final String MAX_AGE_SECONDS = "172800";

  /** Whether a request is of no page, or of one that is allowed. */
  boolean admits(RequestHead head) {
    String origin = head.header("origin");
    return origin == null || allowed.contains(ALL) || allowed.contains(origin);
  }

  /** Whether a browser asks if it may send a request. */
  static boolean isQuestion(RequestHead head) {
    return head.method().equals("OPTIONS")
        && head.header("origin") != null
        && head.header("access-control-request-method") != null;
  }

  /** Tells the browser that an admitted page may have the answer. */
  static void allow(RequestHead head, HttpFields.Mutable answer) {
    String origin = head.header("origin");
    if (origin == null) {
      return;
    }
    answer.put(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    answer.put(HttpHeader.VARY, "Origin");
    answer.put("Access-Control-Expose-Headers", "x-amzn-RequestId,x-amz-crc32");
    if (isQuestion(head)) {
      answer.put("Access-Control-Allow-Methods", "POST");
      String asked = head.header("access-control-request-headers");
      if (asked != null) {
        answer.put("Access-Control-Allow-Headers", asked);
      }
      answer.put("Access-Control-Max-Age", MAX_AGE_SECONDS);
    }
  }
}
