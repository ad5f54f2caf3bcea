package io.pressmark.dynamodb;

import io.pressmark.testkit.contract.ItemStoreContract;
import io.pressmark.testkit.contract.StoreFixture;
import java.net.URI;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract of stores on whatever endpoint {@code PRESSMARK_ENDPOINT} names; it is empty. */
@EnabledIfEnvironmentVariable(named = NamedEndpointContractTest.ENDPOINT, matches = "https?://.+")
class NamedEndpointContractTest extends ItemStoreContract {
  static final String ENDPOINT = "PRESSMARK_ENDPOINT";

  @RegisterExtension
  static final ListedFailures EMBEDDED_ONLY = new ListedFailures("embedded-only.txt");

  @Override
  protected StoreFixture newFixture() {
    return new NamedEndpoint(URI.create(System.getenv(ENDPOINT)));
  }
}
