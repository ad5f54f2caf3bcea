package io.pressmark.chronicle.internal.transaction;

import io.pressmark.chronicle.internal.catalogue.StoreTables;
import io.pressmark.chronicle.internal.files.HiddenRole;
import io.pressmark.chronicle.internal.item.HashRange;
import io.pressmark.chronicle.internal.state.StoreState;
import io.pressmark.chronicle.internal.table.EngineTable;
import io.pressmark.chronicle.internal.table.EntryWrite;
import io.pressmark.chronicle.internal.table.TableRun;
import io.pressmark.chronicle.internal.table.WriteSet;
import io.pressmark.chronicle.internal.tree.Run;
import io.pressmark.chronicle.internal.upkeep.Maintenance;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.TransactionRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The client request tokens of transactions that went through: entries of a hidden table of the
 * store's own, {@link UsedTokenDescriptor}, made when the first token comes. A token is written in
 * the one change that carries its transaction out, so that it is there exactly if the transaction
 * is, whatever happens to process or machine. Thread-safe.
 */
public final class UsedTokens {
  private static final TableDefinition DEFINITION =
      TableDefinition.builder("store").partitionKey("token", ScalarType.S).build();

  /** So many are looked at, and deleted as one, at a time. */
  private static final int STEP = 200;

  private static final int STEP_BYTES = 1 << 16;

  private final StoreTables tables;
  private final StoreState state;

  public UsedTokens(StoreTables tables, StoreState state) {
    this.tables = tables;
    this.state = state;
  }

  /** Whether there is the table. */
  boolean isThere() {
    return tables.findOwn(DEFINITION, HiddenRole.TOKENS) != null;
  }

  /** Makes the table if there is none; by who holds no lock of the store. */
  EngineTable table() {
    EngineTable there = tables.findOwn(DEFINITION, HiddenRole.TOKENS);
    return there == null ? tables.own(DEFINITION, HiddenRole.TOKENS) : there;
  }

  /** The digest of what went through with a token; null if nothing did, or too long ago. */
  byte @Nullable [] find(EngineTable table, String token) {
    byte[] key = UsedTokenDescriptor.key(token);
    EncodedItem value = new EncodedItem();
    boolean isKnown =
        table.reads().readRaw(key, 0, key.length, value)
            && isValid(UsedTokenDescriptor.millis(value.bytes(), 0));
    return isKnown ? UsedTokenDescriptor.digest(value.bytes(), value.length()) : null;
  }

  /** That what has this digest goes through now. */
  EntryWrite write(EngineTable table, String token, byte[] digest) {
    long now = state.options().clock().millis();
    return new EntryWrite(
        table, UsedTokenDescriptor.key(token), UsedTokenDescriptor.value(now, digest));
  }

  /** Returns when all that went through survives what the store promises. */
  void awaitDurable() {
    state.log().awaitAll();
  }

  /** Tells of all tokens whose time is over, some at a time. */
  void expired(EngineTable table, Maintenance.Stopping stopping, Consumer<List<String>> each) {
    TableRun walk = new TableRun(table, HashRange.part(0, 1), null, new Run());
    while (!stopping.isStopping() && walk.next(STEP, STEP_BYTES)) {
      Run run = walk.entries();
      List<String> found = new ArrayList<>();
      for (int i = 0; i < run.size(); i++) {
        if (!isValid(UsedTokenDescriptor.millis(run.bytes(), run.valueOffset(i)))) {
          found.add(UsedTokenDescriptor.token(run.bytes(), run.keyOffset(i)));
        }
      }
      if (!found.isEmpty()) {
        each.accept(found);
      }
    }
  }

  /** Deletes those tokens whose time is over, as one change. Nobody else uses them meanwhile. */
  int deleteExpired(EngineTable table, List<String> tokens) {
    List<EntryWrite> writes = new ArrayList<>();
    for (String token : tokens) {
      if (find(table, token) == null) {
        writes.add(new EntryWrite(table, UsedTokenDescriptor.key(token), null));
      }
    }
    long number = WriteSet.commit(List.of(), writes, state.log());
    if (number != 0) {
      state.log().awaitDurable(number);
    }
    return writes.size();
  }

  /** A clock that was set back by more than that knows them no longer. */
  private boolean isValid(long millis) {
    long age = state.options().clock().millis() - millis;
    return Math.abs(age) < TransactionRules.TOKEN_VALIDITY.toMillis();
  }
}
