package io.pressmark.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.testkit.contract.ItemStoreContract;
import io.pressmark.testkit.contract.StoreFixture;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The contract of stores on another imitation of the service, the npm package dynalite: {@code
 * -Dpressmark.dynalite=.../node_modules/dynalite/cli.js}. It needs {@code node} on the path.
 */
@EnabledIfSystemProperty(named = DynaliteContractTest.SCRIPT, matches = ".+")
class DynaliteContractTest extends ItemStoreContract {
  static final String SCRIPT = "pressmark.dynalite";

  @RegisterExtension
  static final ListedFailures NOT_OF_DYNALITE = new ListedFailures("not-of-dynalite.txt");

  private static Process process;
  private static URI endpoint;

  @BeforeAll
  static void start() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    process =
        new ProcessBuilder(
                List.of(
                    "node",
                    System.getProperty(SCRIPT),
                    "--port=" + port,
                    "--createTableMs=1",
                    "--deleteTableMs=1",
                    "--updateTableMs=1"))
            .redirectErrorStream(true)
            .start();
    BufferedReader output = process.inputReader();
    assertThat(output.readLine()).contains("Listening");
    endpoint = URI.create("http://127.0.0.1:" + port);
  }

  @AfterAll
  static void stop() {
    process.destroy();
  }

  @Override
  protected StoreFixture newFixture() {
    return new NamedEndpoint(endpoint);
  }

  @Test
  void whatDynaliteCannotIsThereAndHasAReason() {
    NOT_OF_DYNALITE.requireValid();
  }
}
