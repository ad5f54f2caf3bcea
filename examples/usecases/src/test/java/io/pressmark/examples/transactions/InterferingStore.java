package io.pressmark.examples.transactions;

import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.WriteAction;
import io.pressmark.testkit.store.ForwardingStore;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** A store on which somebody is faster: something else happens before a transaction is begun. */
final class InterferingStore extends ForwardingStore {
  private final Queue<Runnable> before = new ArrayDeque<>();
  private int transactions;

  InterferingStore(ItemStore store) {
    super(store);
  }

  /** Does something before the next transaction that writes, and the like before those after it. */
  void before(Runnable... interferences) {
    before.addAll(List.of(interferences));
    transactions = 0;
  }

  /** How many transactions were tried since {@link #before}. */
  int transactions() {
    return transactions;
  }

  @Override
  public void transactWrite(List<WriteAction> actions) {
    transactions++;
    Runnable interference = before.poll();
    if (interference != null) {
      interference.run();
    }
    super.transactWrite(actions);
  }
}
