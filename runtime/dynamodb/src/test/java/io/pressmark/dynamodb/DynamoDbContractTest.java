package io.pressmark.dynamodb;

import io.pressmark.core.store.ItemStore;
import io.pressmark.testkit.contract.ItemStoreContract;
import io.pressmark.testkit.contract.StoreFixture;

class DynamoDbContractTest extends ItemStoreContract {
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
    };
  }
}
