package io.pressmark.chronicle;

import io.pressmark.core.store.StoreOptions;
import io.pressmark.testkit.contract.ItemStoreContract;
import io.pressmark.testkit.contract.StoreFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class ChronicleContractTest extends ItemStoreContract {
  @TempDir Path directory;
  private int stores;

  @Override
  protected StoreFixture newFixture() {
    return new FileFixture(directory.resolve("store" + stores++), StoreOptions.defaults());
  }
}
