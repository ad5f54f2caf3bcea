package io.pressmark.dynamodb;

import io.pressmark.testkit.contract.ItemStoreContract;
import io.pressmark.testkit.contract.StoreFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The contract of stores over dynalite, a server that others wrote: {@code src/test/dynalite/run}
 * installs it, starts it and runs this.
 */
@EnabledIfEnvironmentVariable(
    named = DynaliteContractTest.ADDRESS,
    matches = "https?://.+",
    disabledReason = "runs with src/test/dynalite/run, which needs Node")
class DynaliteContractTest extends ItemStoreContract {
  static final String ADDRESS = "PRESSMARK_DYNALITE";

  /** What dynalite does not have, or does in another way than the service. */
  @RegisterExtension static final ListedFailures DYNALITE = new ListedFailures("dynalite.txt");

  @Override
  protected StoreFixture newFixture() {
    return new EmptyEndpoint(System.getenv(ADDRESS));
  }

  @Test
  void whatDynaliteDoesNotPassIsThereAndHasAReason() {
    DYNALITE.requireTestsAndReasons();
  }
}
