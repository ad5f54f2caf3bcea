package io.pressmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.StoreOptions;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Serving a store until the command is stopped. */
final class ServeTest {
  @TempDir Path directory;

  /** Serves, sends one request, and stops. */
  private static String serve(String what, Object... arguments) throws Exception {
    Cli cli = new Cli();
    try (PipedInputStream output = new PipedInputStream();
        PipedOutputStream written = new PipedOutputStream(output);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
      CompletableFuture<Cli.Result> served =
          CompletableFuture.supplyAsync(() -> cli.out(written).go(arguments));
      String line = lines.readLine();
      assertThat(line).startsWith("Serving " + what + " at http://127.0.0.1:");
      String answer = listTables(URI.create(line.substring(line.indexOf("http"))));
      cli.stop().stop();
      assertThat(served.get().exitCode()).isZero();
      assertThat(served.get().err()).isEmpty();
      return answer;
    }
  }

  private static String listTables(URI uri) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", "DynamoDB_20120810.ListTables")
            .header("X-Amz-Date", "20130101T000000Z")
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=a/20130101/b/dynamodb/aws4_request,"
                    + " SignedHeaders=host, Signature=0")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  @Test
  void aStoreIsServedUntilTheCommandIsStopped() throws Exception {
    Path store = directory.resolve("store");
    try (ChronicleItemStore made = ChronicleItemStore.open(store, StoreOptions.defaults())) {
      made.createTable(TableDefinition.builder("orders").partitionKey("id", ScalarType.S).build());
    }
    assertThat(serve(store.toString(), "serve", "--port=0", "--data", store))
        .isEqualTo("{\"TableNames\":[\"orders\"]}");
    assertThat(Cli.run("verify", store).exitCode()).as("it was closed").isZero();
  }

  @Test
  void aStoreIsMadeWhereThereIsNone() throws Exception {
    Path store = directory.resolve("store");
    assertThat(serve(store.toString(), "serve", "--port=0", "--data", store))
        .isEqualTo("{\"TableNames\":[]}");
    assertThat(ChronicleItemStore.isStore(store)).isTrue();
  }

  @Test
  void aStoreInMemoryIsServed() throws Exception {
    assertThat(serve("a store in memory", "serve", "--in-memory", "--port=0"))
        .isEqualTo("{\"TableNames\":[]}");
  }

  @Test
  void withAnAccessKeyRequestsOfOthersAreRefused() throws Exception {
    assertThat(
            serve(
                "a store in memory",
                "serve",
                "--in-memory",
                "--port=0",
                "--access-key=key",
                "--secret-key=secret"))
        .contains("InvalidSignatureException");
  }

  @ParameterizedTest
  @CsvSource({
    "serve,Missing required argument",
    "serve --in-memory --data x,are mutually exclusive",
    "serve --in-memory --access-key a,--access-key needs --secret-key",
    "serve --in-memory --access-key a-b --secret-key s,An access key has 1 to 128 letters",
    "serve --in-memory --port 70000,port is 70000; 0 to 65535 is allowed",
    "serve --in-memory --region Mars,region is 'Mars'"
  })
  void whatMakesNoSenseIsRefused(String line, String message) {
    Cli.Result result = Cli.run((Object[]) line.split(" "));
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("pressmark: ").contains(message);
  }

  @Test
  void aPortThatIsTakenIsToldWithoutAStackTrace() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      Cli.Result result =
          Cli.run("serve", "--in-memory", "--host=0.0.0.0", "--port=" + taken.getLocalPort());
      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.err())
          .startsWith("pressmark: The endpoint cannot listen on 0.0.0.0:" + taken.getLocalPort());
      assertThat(result.err()).doesNotContain("report it").doesNotContain("\tat ");
    }
  }
}
