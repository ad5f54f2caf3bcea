package io.pressmark.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.endpoint.Endpoint.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody sends who means well: each has its 4xx, and nothing of it is written. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings({
  "AddressSelection", // a loopback address is the only one
  "StringConcatToTextBlock" // lines end as HTTP wants it
})
class HostileRequestsTest {
  private static final int MAX_BYTES = 64 * 1024;

  private Endpoint endpoint;
  private Map<String, String> requests;

  @BeforeAll
  void start() {
    endpoint =
        Endpoint.start(
            EndpointOptions.defaults().withMaxRequestBytes(MAX_BYTES).withMaxHeaderBytes(2048));
    requests = ValidRequests.prepare(endpoint);
  }

  @AfterAll
  void close() {
    endpoint.close();
  }

  private String state() {
    return endpoint.database().tableNames()
        + " "
        + endpoint.database().store().table(ValidRequests.TABLE).stream().latest();
  }

  @Test
  void everyTruncatedRequestIsRefused() {
    String before = state();
    requests.forEach(
        (operation, body) -> {
          for (int length = 0; length < body.length(); length++) {
            Reply reply = endpoint.call(operation, body.substring(0, length));
            assertThat(reply)
                .as(operation + " " + length)
                .isEqualTo(
                    new Reply(
                        400, "{\"__type\":\"com.amazon.coral.service#SerializationException\"}"));
          }
        });
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void bytesThatAreChangedByChanceAreNeverAFault() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int run = 0; run < 100; run++) {
      for (Map.Entry<String, String> request : requests.entrySet()) {
        byte[] body = request.getValue().getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(4); i >= 0; i--) {
          body[random.nextInt(body.length)] =
              (byte)
                  (random.nextBoolean()
                      ? random.nextInt()
                      : " \"{}[],:\\0x".charAt(random.nextInt(11)));
        }
        Reply reply =
            Endpoint.reply(
                Endpoint.send(
                    endpoint.request("DynamoDB_20120810." + request.getKey(), body).build()));
        assertThat(reply.status())
            .as("seed " + seed + ": " + new String(body, StandardCharsets.ISO_8859_1) + reply)
            .isIn(200, 400);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "1",
        "true",
        "'x'",
        "[]",
        "[{}]",
        "{} {}",
        "{}x",
        "{'TableName':'Things','TableName':'Others'}",
        "{'Key':{'id':{'S':'a'},'id':{'S':'b'}}}",
        "{TableName:'Things'}",
        "{'TableName':'Things',}",
        "{'TableName':Things}",
        "// {}",
        "\u0000"
      })
  void whatIsNoObjectIsRefused(String body) {
    Reply reply = endpoint.call("GetItem", body);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.error()).isEqualTo("SerializationException");
  }

  @Test
  void whatIsNotUtf8IsRefused() {
    byte[] body = "{\"TableName\":\"Thin\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);
    Reply reply =
        Endpoint.reply(Endpoint.send(endpoint.request("DynamoDB_20120810.GetItem", body).build()));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.error()).isEqualTo("SerializationException");
  }

  @Test
  void deepNestingIsRefused() {
    String before = state();
    for (String[] pair : new String[][] {{"{\"L\":[", "]}"}, {"{\"M\":{\"x\":", "}}"}}) {
      String value = pair[0].repeat(40) + "{\"S\":\"x\"}" + pair[1].repeat(40);
      Reply reply =
          endpoint.call(
              "PutItem",
              "{'TableName':'Things','Item':{'id':{'S':'a'},'at':{'N':'1'},'v':" + value + "}}");
      assertThat(reply.body()).contains("Nesting Levels have exceeded supported limits");
      assertThat(reply.status()).isEqualTo(400);
      String deep = pair[0].repeat(3000) + "{\"S\":\"x\"}" + pair[1].repeat(3000);
      assertThat(endpoint.call("PutItem", "{'Item':{'v':" + deep + "}}").error())
          .isEqualTo("SerializationException");
    }
    assertThat(endpoint.call("GetItem", "[".repeat(30_000)).error())
        .isEqualTo("SerializationException");
    assertThat(state()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A|Base64 encoded length is expected a multiple of 4 bytes but found: 1",
        "AQ=|Base64 encoded length is expected a multiple of 4 bytes but found: 3",
        "A===|Invalid last non-pad Base64 character dectected",
        "AR==|Invalid last non-pad Base64 character dectected",
        "A Q=|Invalid last non-pad Base64 character dectected",
        "_-==|Invalid last non-pad Base64 character dectected",
        "AQ==AQ==|Invalid last non-pad Base64 character dectected"
      })
  void badBase64IsRefused(String text, String message) {
    String before = state();
    for (String value : new String[] {"'" + text + "'", "['AQ==','" + text + "']"}) {
      Reply reply =
          endpoint.call(
              "PutItem",
              "{'TableName':'Things','Item':{'id':{'S':'a'},'at':{'N':'1'},'v':{'"
                  + (value.startsWith("[") ? "BS" : "B")
                  + "':"
                  + value
                  + "}}}");
      assertThat(reply)
          .isEqualTo(
              new Reply(
                  400,
                  Endpoint.json("{'__type':'com.amazon.coral.service#SerializationException',")
                      + "\"Message\":\""
                      + message
                      + "\"}"));
    }
    assertThat(state()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'TableName':'\\ud800\\ud800','Key':{}}",
        "{'TableName':'Things','Key':{'id':{'S':'\\udc00'},'at':{'N':'1'}}}",
        "{'TableName':'Things','Key':{'\\ud800':{'S':'a'},'at':{'N':'1'}}}",
        "{'TableName':'Things','Key':{'id':{'S':'a'},'at':{'N':'\\ud800'}}}",
        "{'TableName':'Things','Key':{'id':{'SS':['\\ud800','\\ud800']},'at':{'N':'1'}}}",
        "{'TableName':'Things','Key':{'id':{'S':'a'},'at':{'N':'1'}},'ProjectionExpression':'\\ud800'}",
        "{'TableName':'Things','Key':{'id':{'S':'a'},'at':{'N':'1'}},'ProjectionExpression':'#a',"
            + "'ExpressionAttributeNames':{'#a':'\\ud800'}}",
        "{'TableName':'Things','Key':{'id':{'S':'a'},'at':{'N':'1'}},'ProjectionExpression':'#a',"
            + "'ExpressionAttributeNames':{'#\\ud800':'a'}}",
        "{'TableName':'Things','Key':{},'ReturnConsumedCapacity':'\\ud800'}"
      })
  void halfASurrogatePairIsRefusedAndTheAnswerIsUtf8(String body) {
    Reply reply = endpoint.call("GetItem", body);
    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.error()).isEqualTo("ValidationException");
    assertThat(reply.body()).doesNotContain("\ufffd");
  }

  @Test
  void aBodyOverTheLimitIsRefused() throws IOException {
    byte[] large = new byte[MAX_BYTES + 1];
    assertThat(
            Endpoint.reply(
                Endpoint.send(endpoint.request("DynamoDB_20120810.GetItem", large).build())))
        .returns(413, Reply::status)
        .returns("RequestEntityTooLargeException", Reply::error);
    // Without a length it is noticed as it arrives.
    assertThat(
            Endpoint.reply(
                Endpoint.send(
                    endpoint
                        .request("DynamoDB_20120810.GetItem", large)
                        .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(large)))
                        .build())))
        .returns(413, Reply::status);
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
      for (int i = 0; i < 1000; i++) {
        out.write(large);
      }
    }
    assertThat(bomb.size()).isGreaterThan(MAX_BYTES / 2).isLessThan(MAX_BYTES * 2);
    byte[] part = Arrays.copyOf(bomb.toByteArray(), MAX_BYTES / 2);
    assertThat(
            Endpoint.reply(
                Endpoint.send(
                    endpoint
                        .request("DynamoDB_20120810.GetItem", part)
                        .header("Content-Encoding", "gzip")
                        .build())))
        .returns(413, Reply::status);
  }

  @ParameterizedTest
  @CsvSource({
    "POST,/other,404",
    "POST,//,400",
    "POST,/%2e%2e/,400",
    "POST,/../../etc/passwd,400",
    "GET,/other,404",
    "PUT,/,404",
    "DELETE,/,404",
    "OPTIONS,/,404",
    "PATCH,/,404",
    "NONSENSE,/,404",
    "TRACE,/,404"
  })
  void nonsensePathsAndMethodsAreRefused(String method, String path, int status) throws Exception {
    String answer =
        raw(
            method
                + " "
                + path
                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    assertThat(answer).doesNotContain("jetty").doesNotContain("Exception:").doesNotContain("at ");
  }

  @ParameterizedTest
  @CsvSource({"nonsense,400", "POST / HTTP/9.9,505", "POST,400", "' POST / HTTP/1.1',400"})
  void whatIsNoHttpIsRefused(String line, int status) throws Exception {
    String answer = raw(line + "\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ").endsWith("\r\n\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Length: -1,400",
    "Content-Length: x,400",
    "Content-Length: 99999999999999999999,400",
    "Transfer-Encoding: nonsense,400",
    "No colon,400",
    "'X: \u0000',400",
    "Content-Encoding: br,400"
  })
  void nonsenseHeadersAreRefused(String header, int status) throws Exception {
    String answer =
        raw(
            "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n"
                + "X-Amz-Target: DynamoDB_20120810.ListTables\r\n"
                + header
                + "\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ").doesNotContain("\tat ");
  }

  @Test
  void headersOverTheLimitAreRefused() throws Exception {
    assertThat(raw("POST / HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(5000) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 431 ");
  }

  @Test
  void aSenderThatTakesTooLongIsRefused() throws Exception {
    String head =
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            + "X-Amz-Target: DynamoDB_20120810.ListTables\r\nContent-Length: 100\r\n\r\n";
    String chunked = head.replace("Content-Length: 100", "Transfer-Encoding: chunked");
    EndpointOptions hurried = EndpointOptions.defaults().withRequestTimeout(Duration.ofMillis(200));
    try (Endpoint own = Endpoint.start(hurried)) {
      assertThat(raw(own, head + "{"))
          .startsWith("HTTP/1.1 408 ")
          .contains("RequestTimeoutException");
      assertThat(raw(own, chunked + "1\r\n{\r\n")).startsWith("HTTP/1.1 408 ");
    }
  }

  @Test
  void headersThatTrickleEndTheConnection() throws Exception {
    EndpointOptions hurried = EndpointOptions.defaults().withRequestTimeout(Duration.ofMillis(200));
    String whole =
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            + "X-Amz-Target: DynamoDB_20120810.ListTables\r\nContent-Length: 2\r\n\r\n{}";
    try (Endpoint own = Endpoint.start(hurried)) {
      assertThat(trickled(own, "")).isLessThan(1000);
      // Also after a request that was in order.
      assertThat(trickled(own, whole)).isLessThan(1000);
      assertThat(own.call("ListTables", "{}").status()).isEqualTo(200);
    }
  }

  /** How many bytes of endless headers go out, one every 20 milliseconds, before all is over. */
  private static int trickled(Endpoint to, String first) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", to.server().uri().getPort())) {
      OutputStream out = socket.getOutputStream();
      InputStream in = socket.getInputStream();
      socket.setSoTimeout(20);
      out.write((first + "POST / HTTP/1.1\r\nX: ").getBytes(StandardCharsets.US_ASCII));
      int sent = 0;
      while (sent < 1000 && goesOn(in)) {
        out.write('x');
        sent++;
      }
      return sent;
    } catch (SocketException e) {
      return 0;
    }
  }

  /** Reads what is there, for 20 milliseconds; false when the server has closed. */
  private static boolean goesOn(InputStream in) throws IOException {
    try {
      while (in.read() >= 0) {
        // The answer to an earlier request.
      }
      return false;
    } catch (SocketTimeoutException e) {
      return true;
    }
  }

  @Test
  void theServerGoesOnServing() throws Exception {
    for (int i = 0; i < 50; i++) {
      try (Socket socket = new Socket("127.0.0.1", endpoint.server().uri().getPort())) {
        socket
            .getOutputStream()
            .write("POST / HTTP/1.1\r\nHost: x\r\nContent-Le".getBytes(StandardCharsets.US_ASCII));
      }
    }
    assertThat(endpoint.call("ListTables", "{}").status()).isEqualTo(200);
  }

  /** Sends text and returns all that comes until the server closes the connection. */
  private String raw(String text) throws IOException {
    return raw(endpoint, text);
  }

  private static String raw(Endpoint to, String text) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", to.server().uri().getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
