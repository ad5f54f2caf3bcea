package io.pressmark.dynamodb;

import io.pressmark.testkit.contract.ItemStoreContract;
import io.pressmark.testkit.contract.StoreFixture;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The contract of stores over any server that the environment names, such as {@code
 * PRESSMARK_ENDPOINT=http://localhost:8000}. It shows what differs there: also what only an
 * embedded store passes ({@code embedded-only.txt}) is told as failed.
 */
@EnabledIfEnvironmentVariable(
    named = EndpointContractTest.ADDRESS,
    matches = "https?://.+",
    disabledReason = "runs over the server that PRESSMARK_ENDPOINT names")
class EndpointContractTest extends ItemStoreContract {
  static final String ADDRESS = "PRESSMARK_ENDPOINT";

  @Override
  protected StoreFixture newFixture() {
    return new EmptyEndpoint(System.getenv(ADDRESS));
  }
}
