package io.pressmark.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.Database;
import io.pressmark.endpoint.Endpoint.Reply;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What HTTP carries around requests and answers. */
class HttpTest {
  private final Endpoint endpoint = Endpoint.start();

  @AfterEach
  void close() {
    endpoint.close();
  }

  private static String header(HttpResponse<byte[]> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static long crc32(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }

  @Test
  void anAnswerHasItsTypeItsChecksumAndAnId() {
    HttpResponse<byte[]> first = Endpoint.send(endpoint.request("ListTables", "{}").build());
    HttpResponse<byte[]> second = Endpoint.send(endpoint.request("Nonsense", "{}").build());
    for (HttpResponse<byte[]> response : List.of(first, second)) {
      assertThat(header(response, "Content-Type")).isEqualTo("application/x-amz-json-1.0");
      assertThat(header(response, "x-amz-crc32")).isEqualTo("" + crc32(response.body()));
      assertThat(header(response, "x-amzn-RequestId")).matches("[A-Z0-9]{52}");
      assertThat(header(response, "Server")).isEmpty();
    }
    assertThat(header(first, "x-amzn-RequestId")).isNotEqualTo(header(second, "x-amzn-RequestId"));
    assertThat(Endpoint.reply(second))
        .isEqualTo(
            new Reply(400, "{\"__type\":\"com.amazon.coral.service#UnknownOperationException\"}"));
  }

  @Test
  void plainJsonIsAnsweredAsSuch() {
    HttpRequest request =
        endpoint
            .request("ListTables", "{}")
            .setHeader("Content-Type", "application/json; charset=utf-8")
            .build();
    assertThat(header(Endpoint.send(request), "Content-Type")).isEqualTo("application/json");
    HttpRequest other =
        endpoint.request("ListTables", "{}").setHeader("Content-Type", "text/plain").build();
    assertThat(Endpoint.reply(Endpoint.send(other)))
        .isEqualTo(new Reply(404, "<UnknownOperationException/>\n"));
  }

  @Test
  void largeAnswersAreCompressedForThoseWhoTakeThat() throws IOException {
    for (int i = 0; i < 20; i++) {
      endpoint.call("CreateTable", ValidRequests.create("Table" + i));
    }
    HttpResponse<byte[]> small =
        Endpoint.send(
            endpoint.request("ListTables", "{}").header("Accept-Encoding", "gzip").build());
    assertThat(header(small, "Content-Encoding")).isEmpty();
    HttpRequest.Builder large = endpoint.request("DescribeTable", "{\"TableName\":\"Table1\"}");
    HttpResponse<byte[]> plain = Endpoint.send(large.copy().build());
    assertThat(header(plain, "Content-Encoding")).isEmpty();
    for (String accepted : new String[] {"gzip", "br, GZIP;q=0.5", "deflate,gzip"}) {
      HttpResponse<byte[]> compressed =
          Endpoint.send(large.copy().header("Accept-Encoding", accepted).build());
      assertThat(header(compressed, "Content-Encoding")).isEqualTo("gzip");
      assertThat(header(compressed, "x-amz-crc32")).isEqualTo("" + crc32(compressed.body()));
      assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
          .isEqualTo(plain.body());
    }
    for (String refused : new String[] {"gzip;q=0", "identity", "br"}) {
      assertThat(Endpoint.send(large.copy().header("Accept-Encoding", refused).build()).body())
          .isEqualTo(plain.body());
    }
  }

  @Test
  void requestsMayBeCompressed() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(body)) {
      out.write("{\"Limit\":1}".getBytes(StandardCharsets.UTF_8));
    }
    HttpRequest.Builder request =
        endpoint.request("DynamoDB_20120810.ListTables", body.toByteArray());
    assertThat(
            Endpoint.reply(
                Endpoint.send(request.copy().header("Content-Encoding", "gzip").build())))
        .isEqualTo(new Reply(200, "{\"TableNames\":[]}"));
    assertThat(Endpoint.reply(Endpoint.send(request.build())).error())
        .isEqualTo("SerializationException");
    HttpRequest wrong =
        endpoint.request("ListTables", "{}").header("Content-Encoding", "gzip").build();
    assertThat(Endpoint.reply(Endpoint.send(wrong)).error()).isEqualTo("SerializationException");
  }

  @Test
  void aHealthCheckIsAnswered() {
    HttpRequest request = HttpRequest.newBuilder(endpoint.server().uri()).GET().build();
    assertThat(Endpoint.reply(Endpoint.send(request)))
        .isEqualTo(new Reply(200, "healthy: dynamodb.us-east-1.amazonaws.com "));
  }

  @Test
  void aRequestWithoutABodyIsRefused() {
    assertThat(endpoint.call("ListTables", ""))
        .isEqualTo(
            new Reply(400, "{\"__type\":\"com.amazon.coral.service#SerializationException\"}"));
  }

  @Test
  void anAddressThatIsTakenIsRefused() {
    int port = endpoint.server().uri().getPort();
    try (Database other = Database.inMemory()) {
      assertThatThrownBy(
              () ->
                  DynamoDbEndpoint.start(other.store(), EndpointOptions.defaults().withPort(port)))
          .isInstanceOf(EndpointException.class)
          .hasMessageContaining("The endpoint cannot listen on 127.0.0.1:" + port);
    }
  }

  @Test
  void aClosedStoreIsAnsweredWithThatAndAClosedEndpointNotAtAll() {
    endpoint.database().close();
    Reply reply = endpoint.call("ListTables", "{}");
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.error()).isEqualTo("ServiceUnavailableException");
    endpoint.server().close();
    endpoint.server().close();
    HttpRequest request = endpoint.request("ListTables", "{}").build();
    assertThatThrownBy(() -> Endpoint.send(request)).hasCauseInstanceOf(IOException.class);
  }
}
