package io.pressmark.core.table;

import io.pressmark.core.attribute.Condition;
import io.pressmark.core.error.CancellationReason;
import io.pressmark.core.error.IdempotentParameterMismatchException;
import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.StoreOperation;
import io.pressmark.core.store.WriteAction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The actions of a transaction that writes: 1 to 100, each on another item, in any tables of one
 * database. For one thread, within the call that it was given to; nothing happens before that call
 * ends.
 *
 * <p>What the store fills in, and versions, are treated as by the same operations outside of a
 * transaction. All conditions are judged against the items as they were before it.
 */
public final class WriteTransaction {
  private final List<TransactionWrite> writes = new ArrayList<>();
  private @Nullable String token;

  private WriteTransaction() {}

  /**
   * Collects the actions of a transaction and carries it out; what {@code Database.transactWrite}
   * does.
   *
   * @throws TransactionCanceledException when a condition is false, or an action does not fit the
   *     item it found; nothing is written
   * @throws ValidationException when there are too few, too many or too large actions, or two for
   *     one item; nothing is written
   */
  public static WrittenItems run(ItemStore store, Consumer<? super WriteTransaction> content) {
    WriteTransaction transaction = new WriteTransaction();
    content.accept(transaction);
    return transaction.commit(store);
  }

  /** Stores an item in place of any with its key; a version is checked, and counted. */
  public <R> WriteTransaction put(Repository<R> repository, R item) {
    return add(new TransactionPut<>(repository.table(), item, false, null));
  }

  /** Stores an item in place of the one with its key, if the condition is true of that. */
  public <R> WriteTransaction put(Repository<R> repository, R item, Condition<R> required) {
    return add(new TransactionPut<>(repository.table(), item, false, required.expression()));
  }

  /** Stores an item if there is none with its key. */
  public <R> WriteTransaction insert(Repository<R> repository, R item) {
    return add(new TransactionPut<>(repository.table(), item, true, null));
  }

  /**
   * Sets all declared attributes of the item with this one's key, which must be there, and leaves
   * others as they are; a version is checked, and counted.
   */
  public <R> WriteTransaction update(Repository<R> repository, R item) {
    TypedTable<R> table = repository.table();
    return add(new TransactionUpdate<>(table.keyOf(item), table.updateOf(item)));
  }

  /**
   * Changes named attributes of one item: {@code orders.update("c1", at).with(...).when(...)},
   * which is not executed by itself.
   *
   * @throws ValidationException when it has no change, or changes an attribute twice
   */
  public <R> WriteTransaction update(UpdateRequest<R> request) {
    return add(request.inTransaction());
  }

  /**
   * Deletes the item that has this one's key; that there is none is no error. A version is checked:
   * then it must be there.
   */
  public <R> WriteTransaction delete(Repository<R> repository, R item) {
    return add(TransactionDelete.of(repository.table(), item, null));
  }

  /** Deletes the item that has this one's key, and its version, if the condition is true of it. */
  public <R> WriteTransaction delete(Repository<R> repository, R item, Condition<R> required) {
    return add(TransactionDelete.of(repository.table(), item, required.expression()));
  }

  /**
   * Deletes the item with this key; that there is none is no error.
   *
   * @throws ValidationException when the class has a version
   */
  public <R> WriteTransaction delete(ItemKey<R> key) {
    return add(TransactionDelete.of(key, null));
  }

  /**
   * Deletes the item with this key if the condition is true of it.
   *
   * @throws ValidationException when the class has a version, which the condition of {@link
   *     #delete(ItemKey, long)} checks
   */
  public <R> WriteTransaction delete(ItemKey<R> key, Condition<R> required) {
    return add(TransactionDelete.of(key, required));
  }

  /**
   * Deletes the item with this key if it has this version.
   *
   * @throws ValidationException when the class has no version
   */
  public WriteTransaction delete(ItemKey<?> key, long expectedVersion) {
    return add(TransactionDelete.of(key, expectedVersion));
  }

  /** Deletes the item with this key whatever its version; that there is none is no error. */
  public WriteTransaction deleteUnchecked(ItemKey<?> key) {
    return add(new TransactionDelete(key, null));
  }

  /** Writes nothing; lets the transaction through only if the condition is true of the item. */
  public <R> WriteTransaction check(ItemKey<R> key, Condition<R> required) {
    return add(new TransactionCheck(key, required.expression()));
  }

  /**
   * Gives the transaction a name, so that it can be sent again by whoever does not know whether it
   * went through: for 10 minutes after it did, the same transaction with the same token is a no-op
   * that succeeds (DynamoDB's ClientRequestToken). One that is cancelled can be tried again.
   *
   * <p>The transaction must be the same each time. So actions are refused which the store fills in
   * anew: with times of creation and update, ids that the object does not have yet, and counts that
   * go on from a stored one. Versions are no problem.
   *
   * @param clientRequestToken 1 to 36 characters, as a UUID has; {@link
   *     IdempotentParameterMismatchException} if it is that of another transaction
   */
  public WriteTransaction clientRequestToken(String clientRequestToken) {
    token = clientRequestToken;
    return this;
  }

  private WriteTransaction add(TransactionWrite write) {
    writes.add(write);
    return this;
  }

  private WrittenItems commit(ItemStore store) {
    if (token != null) {
      writes.forEach(TransactionWrite::requireRepeatable);
    }
    while (!tryCommit(store)) {
      // Another writer changed what a put keeps, and has gone through: once more.
    }
    WrittenItems written = new WrittenItems();
    writes.forEach(write -> write.report(written));
    return written;
  }

  /** False if the transaction is to be tried again. */
  private boolean tryCommit(ItemStore store) {
    List<WriteAction> actions = writes.stream().map(TransactionWrite::prepare).toList();
    try {
      if (token == null) {
        store.transactWrite(actions);
      } else {
        store.transactWrite(actions, token);
      }
      tellCapacity(actions);
      return true;
    } catch (TransactionCanceledException e) {
      if (isOutrun(e.reasons())) {
        return false;
      }
      throw explained(e);
    }
  }

  private void tellCapacity(List<WriteAction> actions) {
    for (int i = 0; i < actions.size(); i++) {
      CapacityMeter meter = writes.get(i).table().metered().meter();
      meter.written(StoreOperation.TRANSACT_WRITE, actions.get(i).outcome().consumed());
    }
  }

  private boolean isOutrun(List<CancellationReason> reasons) {
    for (int i = 0; i < reasons.size(); i++) {
      if (writes.get(i).isOutrun(reasons.get(i))) {
        return true;
      }
    }
    return false;
  }

  private TransactionCanceledException explained(TransactionCanceledException e) {
    List<CancellationReason> reasons = new ArrayList<>();
    for (int i = 0; i < e.reasons().size(); i++) {
      reasons.add(writes.get(i).explain(e.reasons().get(i)));
    }
    if (reasons.equals(e.reasons())) {
      return e;
    }
    TransactionCanceledException explained = new TransactionCanceledException(reasons);
    explained.initCause(e);
    return explained;
  }

  @Override
  public String toString() {
    return "WriteTransaction[" + writes.size() + " actions]";
  }
}
