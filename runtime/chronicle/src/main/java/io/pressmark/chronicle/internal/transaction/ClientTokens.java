package io.pressmark.chronicle.internal.transaction;

import io.pressmark.chronicle.internal.table.EngineTable;
import io.pressmark.chronicle.internal.table.EntryWrite;
import io.pressmark.chronicle.internal.upkeep.Maintenance;
import io.pressmark.chronicle.internal.upkeep.Upkeep;
import io.pressmark.core.error.IdempotentParameterMismatchException;
import io.pressmark.core.store.TransactionRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The client request tokens of transactions: sees to it that a transaction that is sent again with
 * its token is not carried out again. Thread-safe.
 *
 * <p>A token belongs to one call at a time: another one waits for the end. If the transaction goes
 * through, the token is written with it, {@link UsedTokens}, and found there for {@link
 * TransactionRules#TOKEN_VALIDITY}. Otherwise it is free at once, and the next call's turn.
 *
 * <p>What is too old is deleted in the background, some at a time; such a token belongs to the
 * deletion meanwhile, so that it is not deleted when it has just been used again. So there are
 * never many more than were used within their time and a {@link #TRIM_PERIOD}.
 */
public final class ClientTokens implements Maintenance.Task {
  private static final Logger LOG = LoggerFactory.getLogger(ClientTokens.class);

  private static final Duration TRIM_PERIOD = TransactionRules.TOKEN_VALIDITY.dividedBy(10);

  private final UsedTokens used;
  private final Upkeep upkeep;
  private final ConcurrentHashMap<String, Use> uses = new ConcurrentHashMap<>();

  public ClientTokens(UsedTokens used, Upkeep upkeep) {
    this.used = used;
    this.upkeep = upkeep;
  }

  /** What a token is being used for. */
  private static final class Use {
    /** The digest of what the transaction does; null where the token is being deleted. */
    private final byte @Nullable [] payload;

    /** Completed when it has ended. */
    private final CompletableFuture<Boolean> wentThrough = new CompletableFuture<>();

    Use(byte @Nullable [] payload) {
      this.payload = payload;
    }
  }

  /** Goes on when a store is opened that has tokens. */
  public void resume() {
    if (used.isThere()) {
      upkeep.doEvery(TRIM_PERIOD, this);
    }
  }

  /**
   * Carries the transaction out, unless it went through with this token before.
   *
   * @param payload the digest of what the transaction does
   * @param transaction given what it has to write in the one change it makes, to be asked for when
   *     all else is decided
   * @throws IdempotentParameterMismatchException when another one went through with the token, or
   *     is under way
   */
  public void once(String token, byte[] payload, Consumer<Supplier<EntryWrite>> transaction) {
    EngineTable table = used.table();
    upkeep.doEvery(TRIM_PERIOD, this);
    Use own = new Use(payload);
    while (true) {
      Use earlier = uses.putIfAbsent(token, own);
      if (earlier == null) {
        run(table, token, own, payload, transaction);
        return;
      }
      if (earlier.payload != null) {
        requireSame(token, payload, earlier.payload);
      }
      if (earlier.wentThrough.join()) {
        return;
      }
    }
  }

  private void run(
      EngineTable table,
      String token,
      Use own,
      byte[] payload,
      Consumer<Supplier<EntryWrite>> transaction) {
    boolean wentThrough = false;
    try {
      byte[] before = used.find(table, token);
      if (before == null) {
        transaction.accept(() -> used.write(table, token, payload));
      } else {
        requireSame(token, payload, before);
        // It may have gone through in a process that died before it could say so.
        used.awaitDurable();
      }
      wentThrough = true;
    } finally {
      uses.remove(token, own);
      own.wentThrough.complete(wentThrough);
    }
  }

  private static void requireSame(String token, byte[] payload, byte[] earlier) {
    if (!Arrays.equals(payload, earlier)) {
      throw new IdempotentParameterMismatchException(
          "DynamoDB rejected the request because you retried a request with a different payload but"
              + " with an idempotent token that was already used",
          ": '" + token + "'. Use a new token for another transaction");
    }
  }

  @Override
  public void run(Maintenance.Stopping stopping) {
    long deleted = deleteExpired(stopping);
    if (deleted > 0) {
      LOG.debug("{} client request tokens were forgotten", deleted);
    }
  }

  /** Deletes all tokens whose time is over; returns how many. */
  public long deleteExpired(Maintenance.Stopping stopping) {
    if (!used.isThere()) {
      return 0;
    }
    EngineTable table = used.table();
    long[] deleted = {0};
    try {
      used.expired(table, stopping, expired -> deleted[0] += delete(table, expired));
    } catch (RuntimeException e) {
      throw table.failure(e);
    }
    return deleted[0];
  }

  private int delete(EngineTable table, List<String> tokens) {
    Use own = new Use(null);
    List<String> free = new ArrayList<>(tokens);
    free.removeIf(token -> uses.putIfAbsent(token, own) != null);
    try {
      return used.deleteExpired(table, free);
    } finally {
      free.forEach(token -> uses.remove(token, own));
      own.wentThrough.complete(false);
    }
  }

  /** How many tokens are kept. */
  public long size() {
    return used.isThere() ? used.table().count() : 0;
  }

  @Override
  public String toString() {
    return "Forgetting client request tokens";
  }
}
