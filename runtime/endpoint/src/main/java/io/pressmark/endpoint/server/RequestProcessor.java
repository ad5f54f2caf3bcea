package io.pressmark.endpoint.server;

import io.pressmark.endpoint.auth.Authenticator;
import io.pressmark.endpoint.auth.RequestHead;
import io.pressmark.endpoint.error.ErrorAnswers;
import io.pressmark.endpoint.error.ErrorType;
import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.json.JsonNode;
import io.pressmark.endpoint.json.JsonTree;
import io.pressmark.endpoint.operation.Operation;
import io.pressmark.endpoint.operation.Operations;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.json.JsonOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers requests that have arrived whole, in the service's order: is it JSON, which operation,
 * who asks, are kinds and constraints right, and only then what it means. Thread-safe.
 */
final class RequestProcessor {
  static final String AMZ_JSON = "application/x-amz-json-1.0";
  static final String JSON = "application/json";

  private static final Logger LOG = LoggerFactory.getLogger("io.pressmark.endpoint");

  private final Operations operations;
  private final Authenticator authenticator;

  RequestProcessor(Operations operations, Authenticator authenticator) {
    this.operations = operations;
    this.authenticator = authenticator;
  }

  /** Whether a body of this type is taken. */
  static boolean takes(@Nullable String contentType) {
    String type = typeOf(contentType);
    return type.equals(AMZ_JSON) || type.equals(JSON);
  }

  private static String typeOf(@Nullable String contentType) {
    if (contentType == null) {
      return "";
    }
    int end = contentType.indexOf(';');
    return (end < 0 ? contentType : contentType.substring(0, end)).trim().toLowerCase(Locale.ROOT);
  }

  /**
   * Carries out a request.
   *
   * @param sent the body as it was sent, which is what was signed
   * @param body the same, not compressed
   */
  Answer answer(RequestHead head, byte[] sent, byte[] body) {
    String type = typeOf(head.header("content-type")).equals(JSON) ? JSON : AMZ_JSON;
    AnswerBuffer buffer = new AnswerBuffer();
    try {
      run(head, sent, body, buffer);
      return new Answer(200, type, false, buffer.content());
    } catch (IOException | RuntimeException e) {
      return failure(e, type);
    }
  }

  private void run(RequestHead head, byte[] sent, byte[] body, AnswerBuffer buffer)
      throws IOException {
    JsonNode request = body.length == 0 ? null : JsonTree.parse(body);
    Operation operation = operations.find(head.header("x-amz-target"));
    authenticator.check(head, sent);
    if (request == null) {
      throw ServiceException.serialization(null);
    }
    Parameters parameters = new Parameters(operation.input().check(request));
    JsonOutput out = JsonOutput.to(buffer);
    operation.run(parameters, out);
    out.flush();
  }

  /** The answer that tells of an exception. */
  Answer failure(Exception thrown, String contentType) {
    ErrorType type = ErrorAnswers.typeOf(thrown);
    if (type == ErrorType.INTERNAL_SERVER_ERROR) {
      // The client is told nothing of it; whoever runs the endpoint has to know.
      LOG.error("A request failed for a reason that is not its own", thrown);
    }
    AnswerBuffer buffer = new AnswerBuffer();
    try {
      JsonOutput out = JsonOutput.to(buffer);
      ErrorAnswers.write(thrown, out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be written", e);
    }
    return new Answer(type.status(), contentType, false, buffer.content());
  }
}
