package io.pressmark.dynamodb;

import io.pressmark.testkit.contract.StoreFixture;

/** A store at the other end of a connection, which a test leaves empty. */
abstract class RemoteFixture implements StoreFixture {
  @Override
  public final boolean isDurable() {
    return false;
  }

  @Override
  public final int manyItems() {
    return 500;
  }
}
