package io.pressmark.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.endpoint.Endpoint.Reply;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may send requests, with and without credentials. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthenticationTest {
  private static final DateTimeFormatter BASIC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final String BODY = "{\"Limit\":10}";

  private Endpoint open;
  private Endpoint closed;

  @BeforeAll
  void start() {
    open = Endpoint.start();
    closed =
        Endpoint.start(
            EndpointOptions.defaults().withCredentials(new EndpointCredentials("key1", "secret")));
  }

  @AfterAll
  void close() {
    open.close();
    closed.close();
  }

  /** A request that is signed, piece by piece, by an independent hand. */
  private static final class Signed {
    private final URI uri;
    private String key = "key1";
    private String secret = "secret";
    private String date = BASIC.format(Instant.now());
    private String scopeDay;
    private String service = "dynamodb";
    private String terminator = "aws4_request";
    private String algorithm = "AWS4-HMAC-SHA256";
    private String signedHeaders = "host;x-amz-date;x-amz-target";
    private String sent = BODY;

    Signed(Endpoint endpoint) {
      uri = endpoint.server().uri();
      scopeDay = date.substring(0, 8);
    }

    Reply send() throws GeneralSecurityException {
      String target = "DynamoDB_20120810.ListTables";
      StringBuilder canonical = new StringBuilder("POST\n/\n\n");
      for (String name : signedHeaders.split(";")) {
        canonical.append(name).append(':');
        canonical.append(
            switch (name) {
              case "host" -> uri.getAuthority();
              case "x-amz-date" -> date;
              default -> target;
            });
        canonical.append('\n');
      }
      canonical.append('\n').append(signedHeaders).append('\n').append(sha256(BODY));
      String scope = scopeDay + "/eu-west-3/" + service + "/" + terminator;
      String toSign =
          "AWS4-HMAC-SHA256\n" + date + "\n" + scope + "\n" + sha256(canonical.toString());
      byte[] signing = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
      for (String part : scope.split("/")) {
        signing = hmac(signing, part);
      }
      String authorization =
          algorithm
              + " Credential="
              + key
              + "/"
              + scope
              + ", SignedHeaders="
              + signedHeaders
              + ", Signature="
              + HexFormat.of().formatHex(hmac(signing, toSign));
      return Endpoint.reply(
          Endpoint.send(
              HttpRequest.newBuilder(uri)
                  .header("Content-Type", "application/x-amz-json-1.0")
                  .header("X-Amz-Target", target)
                  .header("X-Amz-Date", date)
                  .header("Authorization", authorization)
                  .POST(HttpRequest.BodyPublishers.ofString(sent))
                  .build()));
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(String text) throws GeneralSecurityException {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    }
  }

  private static void requireRefused(Reply reply, String error, String message) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.error()).as(reply.body()).isEqualTo(error);
    assertThat(reply.body()).contains(message);
  }

  @Test
  void theRightSignatureIsTakenInAnyRegion() throws Exception {
    assertThat(new Signed(closed).send()).isEqualTo(new Reply(200, "{\"TableNames\":[]}"));
  }

  @Test
  void anotherSecretAnotherBodyAndAnotherHeaderAreNot() throws Exception {
    String message =
        "The request signature we calculated does not match the signature you provided.";
    Signed secret = new Signed(closed);
    secret.secret = "Secret";
    requireRefused(secret.send(), "InvalidSignatureException", message);
    Signed body = new Signed(closed);
    body.sent = "{\"Limit\":11}";
    requireRefused(body.send(), "InvalidSignatureException", message);
    assertThat(body.send().body()).doesNotContain("secret");
  }

  @Test
  void anUnknownKeyIsNot() throws Exception {
    Signed key = new Signed(closed);
    key.key = "key2";
    requireRefused(
        key.send(),
        "UnrecognizedClientException",
        "The security token included in the request is invalid.");
  }

  @Test
  void anOldSignatureAndOneOfTheFutureAreNot() throws Exception {
    Signed old = new Signed(closed);
    old.date = BASIC.format(Instant.now().minus(Duration.ofMinutes(16)));
    requireRefused(old.send(), "InvalidSignatureException", "Signature expired: " + old.date);
    Signed early = new Signed(closed);
    early.date = BASIC.format(Instant.now().plus(Duration.ofMinutes(16)));
    requireRefused(
        early.send(), "InvalidSignatureException", "Signature not yet current: " + early.date);
    Signed nonsense = new Signed(closed);
    nonsense.date = "yesterday";
    requireRefused(
        nonsense.send(),
        "IncompleteSignatureException",
        "Date must be in ISO-8601 'basic format'. Got 'yesterday'.");
  }

  @Test
  void aScopeOfSomethingElseIsNot() throws Exception {
    Signed service = new Signed(closed);
    service.service = "s3";
    service.terminator = "aws3_request";
    service.scopeDay = "20130101";
    Reply reply = service.send();
    requireRefused(
        reply,
        "InvalidSignatureException",
        "Credential should be scoped to correct service: 'dynamodb'. Credential should be scoped with"
            + " a valid terminator: 'aws4_request', not 'aws3_request'. Date in Credential scope does"
            + " not match YYYYMMDD");
    Signed terminator = new Signed(closed);
    terminator.terminator = "a/b";
    requireRefused(
        terminator.send(),
        "IncompleteSignatureException",
        "Credential must have exactly 5 slash-delimited elements");
    Signed algorithm = new Signed(closed);
    algorithm.algorithm = "AWS4-HMAC-MD5";
    requireRefused(
        algorithm.send(),
        "IncompleteSignatureException",
        "Unsupported AWS 'algorithm': 'AWS4-HMAC-MD5' (only AWS4-HMAC-SHA256 for now). ");
    Signed host = new Signed(closed);
    host.signedHeaders = "x-amz-date";
    requireRefused(
        host.send(),
        "InvalidSignatureException",
        "'Host' must be a 'SignedHeader' in the AWS Authorization.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Basic eDp5|MissingAuthenticationTokenException|Request is missing Authentication Token",
        "AWS4-HMAC-SHA256|IncompleteSignatureException|Authorization header requires 'Credential'"
            + " parameter. Authorization header requires 'Signature' parameter. Authorization header"
            + " requires 'SignedHeaders' parameter. Authorization=AWS4-HMAC-SHA256",
        "AWS4-HMAC-SHA256 Credential=a, SignedHeaders=b|IncompleteSignatureException|Authorization"
            + " header requires 'Signature' parameter. Authorization=",
        "AWS4-HMAC-SHA256 Credential=, SignedHeaders=b, Signature=c|IncompleteSignatureException|"
            + "Authorization header requires 'Credential' parameter. ",
      })
  void whatIsNoSignatureIsTakenByNobody(String authorization, String error, String message) {
    for (Endpoint endpoint : new Endpoint[] {open, closed}) {
      requireRefused(
          Endpoint.reply(
              Endpoint.send(
                  endpoint
                      .request("ListTables", "{}")
                      .setHeader("Authorization", authorization)
                      .build())),
          error,
          message);
    }
  }

  @Test
  void aRequestWithoutAuthorizationOrWithTwoIsTakenByNobody() {
    for (Endpoint endpoint : new Endpoint[] {open, closed}) {
      HttpRequest bare =
          HttpRequest.newBuilder(endpoint.server().uri())
              .header("Content-Type", "application/json")
              .header("X-Amz-Target", "DynamoDB_20120810.ListTables")
              .POST(HttpRequest.BodyPublishers.ofString("{}"))
              .build();
      requireRefused(
          Endpoint.reply(Endpoint.send(bare)),
          "MissingAuthenticationTokenException",
          "Request is missing Authentication Token");
      URI query = URI.create(endpoint.server().uri() + "/?X-Amz-Algorithm=AWS4-HMAC-SHA256");
      requireRefused(
          Endpoint.reply(Endpoint.send(endpoint.request("ListTables", "{}").uri(query).build())),
          "InvalidSignatureException",
          "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.");
    }
  }

  @Test
  void withoutCredentialsAnySignatureInTheRightFormIsTaken() {
    assertThat(open.call("ListTables", "{}").status()).isEqualTo(200);
  }
}
