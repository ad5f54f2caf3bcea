package io.pressmark.chronicle;

import io.pressmark.core.store.StoreOptions;
import io.pressmark.testkit.contract.ItemStoreContract;
import io.pressmark.testkit.contract.StoreFixture;

class InMemoryContractTest extends ItemStoreContract {
  @Override
  protected StoreFixture newFixture() {
    return new MemoryFixture(StoreOptions.defaults().withPageSize(8_192).withPartitions(1));
  }
}
