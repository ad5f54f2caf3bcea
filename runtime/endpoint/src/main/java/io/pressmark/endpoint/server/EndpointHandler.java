package io.pressmark.endpoint.server;

import io.pressmark.endpoint.auth.Authenticator;
import io.pressmark.endpoint.auth.RequestHead;
import io.pressmark.endpoint.error.ErrorType;
import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.operation.Operations;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Takes requests from HTTP and sends answers. What is not {@code POST /} with JSON is answered as
 * the service does, without looking further. Thread-safe.
 */
public final class EndpointHandler extends Handler.Abstract {
  private static final String ROOT = "/";
  private static final String UNKNOWN = "<UnknownOperationException/>\n";

  private static final String FOREIGN_PAGE =
      "Pages of this origin may not use the endpoint; it is started with the origins that may\n";

  private final RequestProcessor processor;
  private final String region;
  private final int maxBytes;
  private final Duration timeout;
  private final Origins origins;

  /**
   * @param region the region that a health check is told
   * @param maxBytes the most bytes of a body
   * @param timeout how long a body may take
   * @param allowedOrigins the web origins whose pages may send requests
   */
  public EndpointHandler(
      Operations operations,
      Authenticator authenticator,
      String region,
      int maxBytes,
      Duration timeout,
      Set<String> allowedOrigins) {
    this.processor = new RequestProcessor(operations, authenticator);
    this.region = region;
    this.maxBytes = maxBytes;
    this.timeout = timeout;
    this.origins = new Origins(allowedOrigins);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    RequestHead head = head(request);
    if (!origins.admits(head)) {
      send(text(403, FOREIGN_PAGE), response, callback);
      return true;
    }
    Origins.allow(head, response.getHeaders());
    if (Origins.isQuestion(head)) {
      send(text(200, ""), response, callback);
      return true;
    }
    if (head.path().equals(ROOT) && head.method().equals("GET")) {
      // The space at the end is the service's.
      send(text(200, "healthy: dynamodb." + region + ".amazonaws.com "), response, callback);
      return true;
    }
    boolean isOperation =
        head.path().equals(ROOT)
            && head.method().equals("POST")
            && (request.getLength() == 0 || RequestProcessor.takes(head.header("content-type")));
    if (!isOperation) {
      send(text(404, UNKNOWN), response, callback);
      return true;
    }
    BodyReader.read(request, maxBytes, timeout, listener(head, response, callback));
    return true;
  }

  private static RequestHead head(Request request) {
    Map<String, List<String>> headers = new HashMap<>();
    for (HttpField field : request.getHeaders()) {
      headers
          .computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(field.getValue() == null ? "" : field.getValue());
    }
    String path = request.getHttpURI().getPath();
    String query = request.getHttpURI().getQuery();
    return new RequestHead(
        request.getMethod(), path == null ? ROOT : path, query == null ? "" : query, headers);
  }

  private BodyReader.Listener listener(RequestHead head, Response response, Callback callback) {
    return new BodyReader.Listener() {
      @Override
      public void arrived(byte[] body) {
        try {
          Answer answer = answer(head, body);
          send(Compression.deflate(answer, head.header("accept-encoding")), response, callback);
        } catch (RuntimeException | Error e) {
          // Memory that ran out, or a fault of ours: the connection must not wait for ever.
          callback.failed(e);
        }
      }

      @Override
      public void tooLarge() {
        refuse(Compression.tooLarge(maxBytes));
      }

      @Override
      public void tooSlow() {
        refuse(
            new ServiceException(
                ErrorType.REQUEST_TIMEOUT, "The request did not arrive within " + timeout));
      }

      @Override
      public void failed(Throwable cause) {
        callback.failed(cause);
      }

      private void refuse(ServiceException refusal) {
        // The rest of the body is still to come, and nobody waits for it.
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        send(processor.failure(refusal, RequestProcessor.AMZ_JSON), response, callback);
      }
    };
  }

  private Answer answer(RequestHead head, byte[] body) {
    byte[] inflated;
    try {
      inflated = Compression.inflate(body, head.header("content-encoding"), maxBytes);
    } catch (ServiceException e) {
      return processor.failure(e, RequestProcessor.AMZ_JSON);
    }
    return processor.answer(head, body, inflated);
  }

  private static Answer text(int status, String body) {
    return new Answer(
        status, "text/plain", false, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)));
  }

  private static void send(Answer answer, Response response, Callback callback) {
    response.setStatus(answer.status());
    response.getHeaders().put("x-amzn-RequestId", RequestId.next());
    response.getHeaders().put("x-amz-crc32", answer.crc32());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
    if (answer.isGzipped()) {
      response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
    }
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().remaining());
    response.write(true, answer.body().slice(), callback);
  }
}
