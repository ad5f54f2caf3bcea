package io.pressmark.dynamodb;

import io.pressmark.core.store.ItemStore;
import io.pressmark.testkit.contract.ItemStoreContract;
import io.pressmark.testkit.contract.StoreFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract of stores, through the AWS SDK and HTTP to an endpoint on an embedded store. */
class DynamoDbContractTest extends ItemStoreContract {
  /** The tests that only an embedded store can pass. */
  @RegisterExtension
  static final ListedFailures EMBEDDED_ONLY = new ListedFailures("embedded-only.txt");

  @Override
  protected StoreFixture newFixture() {
    return new StoreFixture() {
      @Override
      public ItemStore open() {
        return ServedStore.open();
      }

      @Override
      public boolean isDurable() {
        return false;
      }

      @Override
      public int manyItems() {
        return 500;
      }
    };
  }

  @Test
  void whatOnlyAnEmbeddedStorePassesIsThereAndHasAReason() {
    EMBEDDED_ONLY.requireTestsAndReasons();
    new ListedFailures("another-process.txt").requireTestsAndReasons();
  }
}
