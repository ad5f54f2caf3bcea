package io.pressmark.dynamodb;

import io.pressmark.testkit.contract.ItemStoreContract;
import io.pressmark.testkit.contract.StoreFixture;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The contract of stores over any server that the environment names, such as {@code
 * PRESSMARK_ENDPOINT=http://localhost:8000}. It shows what differs there, beside what no server in
 * another process passes.
 */
@EnabledIfEnvironmentVariable(
    named = EndpointContractTest.ADDRESS,
    matches = "https?://.+",
    disabledReason = "runs over the server that PRESSMARK_ENDPOINT names")
class EndpointContractTest extends ItemStoreContract {
  static final String ADDRESS = "PRESSMARK_ENDPOINT";

  /**
   * The tests that only an embedded store can pass, and those that need the one in this process.
   */
  @RegisterExtension
  static final ListedFailures ELSEWHERE =
      new ListedFailures("embedded-only.txt", "another-process.txt");

  @Override
  protected StoreFixture newFixture() {
    return new EmptyEndpoint(System.getenv(ADDRESS));
  }
}
