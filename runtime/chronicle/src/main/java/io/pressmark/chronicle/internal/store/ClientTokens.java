package io.pressmark.chronicle.internal.store;

import io.pressmark.core.error.IdempotentParameterMismatchException;
import io.pressmark.core.store.TransactionRules;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The client request tokens of transactions: sees to it that a transaction that is sent again with
 * its token is not carried out again. Thread-safe.
 *
 * <p>A token is known from the moment that its transaction begins; another call with it waits for
 * the end. If the transaction went through, the token stays for {@link
 * TransactionRules#TOKEN_VALIDITY} and is then forgotten by whichever call comes next, so that no
 * more is kept than was used within that time: about 300 bytes of heap for each. Otherwise it is
 * free at once, and the next call's turn.
 */
final class ClientTokens {
  private final InstantSource clock;
  private final ConcurrentHashMap<String, Use> uses = new ConcurrentHashMap<>();

  /** In the order in which they ended; guarded by itself. */
  private final Queue<Expiry> expiries = new ArrayDeque<>();

  ClientTokens(InstantSource clock) {
    this.clock = clock;
  }

  /** One transaction with a token. */
  private static final class Use {
    /** The digest of what it does. */
    private final byte[] payload;

    /** Completed when it has ended. */
    private final CompletableFuture<Boolean> wentThrough = new CompletableFuture<>();

    Use(byte[] payload) {
      this.payload = payload;
    }
  }

  private record Expiry(String token, Use use, Instant at) {}

  /**
   * Carries the transaction out, unless it went through with this token before.
   *
   * @param payload the digest of what the transaction does
   * @throws IdempotentParameterMismatchException when another one went through with the token, or
   *     is under way
   */
  void once(String token, byte[] payload, Runnable transaction) {
    forgetExpired();
    Use own = new Use(payload);
    while (true) {
      Use earlier = uses.putIfAbsent(token, own);
      if (earlier == null) {
        run(token, own, transaction);
        return;
      }
      requireSame(token, payload, earlier);
      if (earlier.wentThrough.join()) {
        return;
      }
    }
  }

  private void run(String token, Use own, Runnable transaction) {
    boolean wentThrough = false;
    try {
      transaction.run();
      wentThrough = true;
    } finally {
      if (wentThrough) {
        Instant end = clock.instant().plus(TransactionRules.TOKEN_VALIDITY);
        synchronized (expiries) {
          expiries.add(new Expiry(token, own, end));
        }
      } else {
        uses.remove(token, own);
      }
      own.wentThrough.complete(wentThrough);
    }
  }

  private static void requireSame(String token, byte[] payload, Use earlier) {
    if (!Arrays.equals(payload, earlier.payload)) {
      throw new IdempotentParameterMismatchException(
          "DynamoDB rejected the request because you retried a request with a different payload but"
              + " with an idempotent token that was already used: '"
              + token
              + "'. Use a new token for another transaction");
    }
  }

  private void forgetExpired() {
    Instant now = clock.instant();
    synchronized (expiries) {
      Expiry oldest = expiries.peek();
      while (oldest != null && !oldest.at().isAfter(now)) {
        uses.remove(oldest.token(), oldest.use());
        expiries.remove();
        oldest = expiries.peek();
      }
    }
  }

  /** How many tokens are kept. */
  int size() {
    return uses.size();
  }
}
