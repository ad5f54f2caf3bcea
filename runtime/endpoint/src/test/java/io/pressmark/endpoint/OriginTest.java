package io.pressmark.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Requests that a browser sends for a page. */
class OriginTest {
  private static final String PAGE = "https://app.example.com";
  private static final String STRANGER = "http://evil.example.com:8000";

  private static Endpoint allowing(String... origins) {
    return Endpoint.start(EndpointOptions.defaults().withAllowedOrigins(Set.of(origins)));
  }

  private static HttpResponse<byte[]> list(Endpoint endpoint, String origin) {
    return Endpoint.send(endpoint.request("ListTables", "{}").header("Origin", origin).build());
  }

  private static HttpResponse<byte[]> ask(Endpoint endpoint, String origin) {
    return Endpoint.send(
        HttpRequest.newBuilder(endpoint.server().uri())
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "x-amz-target,authorization")
            .build());
  }

  private static String header(HttpResponse<byte[]> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Test
  void noPageMayUseAnEndpointUnlessItIsToldSo() {
    try (Endpoint endpoint = allowing()) {
      assertThat(list(endpoint, PAGE).statusCode()).isEqualTo(403);
      assertThat(list(endpoint, "null").statusCode()).isEqualTo(403);
      assertThat(ask(endpoint, PAGE).statusCode()).isEqualTo(403);
      assertThat(header(ask(endpoint, PAGE), "Access-Control-Allow-Origin")).isEmpty();
      assertThat(endpoint.call("ListTables", "{}").status()).isEqualTo(200);
    }
  }

  @Test
  void aPageThatIsRefusedWritesNothing() {
    try (Endpoint endpoint = allowing(PAGE)) {
      ValidRequests.prepare(endpoint);
      String item = "{'TableName':'Things','Item':{'id':{'S':'evil'},'at':{'N':'1'}}}";
      HttpRequest put =
          endpoint.request("PutItem", Endpoint.json(item)).header("Origin", STRANGER).build();
      assertThat(Endpoint.send(put).statusCode()).isEqualTo(403);
      String key = "{'TableName':'Things','Key':{'id':{'S':'evil'},'at':{'N':'1'}}}";
      assertThat(endpoint.call("GetItem", key).body()).isEqualTo("{}");
    }
  }

  @Test
  void thePagesOfAnAllowedOriginMay() {
    try (Endpoint endpoint = allowing(PAGE)) {
      HttpResponse<byte[]> answer = list(endpoint, PAGE);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(PAGE);
      assertThat(header(answer, "Access-Control-Expose-Headers")).contains("x-amzn-RequestId");
      assertThat(header(answer, "Vary")).isEqualTo("Origin");
      HttpResponse<byte[]> permission = ask(endpoint, PAGE);
      assertThat(permission.statusCode()).isEqualTo(200);
      assertThat(header(permission, "Access-Control-Allow-Origin")).isEqualTo(PAGE);
      assertThat(header(permission, "Access-Control-Allow-Methods")).isEqualTo("POST");
      assertThat(header(permission, "Access-Control-Allow-Headers"))
          .isEqualTo("x-amz-target,authorization");
      assertThat(header(permission, "Access-Control-Max-Age")).isEqualTo("172800");
      assertThat(list(endpoint, STRANGER).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void anErrorCanBeReadByThePage() {
    try (Endpoint endpoint = allowing("*")) {
      HttpRequest request = endpoint.request("Nonsense", "{}").header("Origin", STRANGER).build();
      HttpResponse<byte[]> answer = Endpoint.send(request);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(STRANGER);
    }
  }

  @Test
  void aQuestionThatNoBrowserAsksIsNoOperation() {
    try (Endpoint endpoint = allowing("*")) {
      HttpRequest options =
          HttpRequest.newBuilder(endpoint.server().uri())
              .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
              .build();
      assertThat(Endpoint.send(options).statusCode()).isEqualTo(404);
    }
  }
}
