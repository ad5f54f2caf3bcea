package io.pressmark.chronicle.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.chronicle.internal.table.EntryWrite;
import io.pressmark.chronicle.internal.table.WriteSet;
import io.pressmark.chronicle.internal.transaction.ClientTokens;
import io.pressmark.core.error.IdempotentParameterMismatchException;
import io.pressmark.core.error.StoreFullException;
import io.pressmark.core.store.StoreOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClientTokensTest {
  private static final byte[] PAYLOAD = {1, 2, 3};
  private static final byte[] OTHER = {1, 2, 4};
  private static final Duration VALIDITY = Duration.ofMinutes(10);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2025-01-01T00:00:00Z"));
  private final EngineStore store =
      EngineStore.openInMemory(StoreOptions.defaults().withClock(now::get));
  private final ClientTokens tokens = store.tokens();

  private int runs;

  @AfterEach
  void close() {
    store.close();
  }

  /** A transaction of nothing but its token. */
  private void run(Supplier<EntryWrite> token) {
    runs++;
    commit(token);
  }

  private void commit(Supplier<EntryWrite> token) {
    WriteSet.commit(List.of(), List.of(token.get()), store.log());
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  private long deleteExpired() {
    return tokens.deleteExpired(() -> false);
  }

  @Test
  void aTokenIsKnownForTenMinutesAfterTheEnd() {
    tokens.once(
        "token",
        PAYLOAD,
        token -> {
          pass(Duration.ofHours(1));
          run(token);
        });
    pass(VALIDITY.minusMillis(1));
    tokens.once("token", PAYLOAD, this::run);
    assertThat(runs).isEqualTo(1);
    pass(Duration.ofMillis(1));
    tokens.once("token", PAYLOAD, this::run);
    assertThat(runs).isEqualTo(2);
  }

  @Test
  void aRepeatDoesNotMakeItKnownForLonger() {
    tokens.once("token", PAYLOAD, this::run);
    pass(VALIDITY.dividedBy(2));
    tokens.once("token", PAYLOAD, this::run);
    pass(VALIDITY.dividedBy(2));
    tokens.once("token", OTHER, this::run);
    assertThat(runs).isEqualTo(2);
  }

  @Test
  void anotherPayloadIsRefusedAsLongAsTheTokenIsKnown() {
    tokens.once("token", PAYLOAD, this::run);
    pass(VALIDITY.minusMillis(1));
    assertThatThrownBy(() -> tokens.once("token", OTHER, this::run))
        .isInstanceOf(IdempotentParameterMismatchException.class)
        .hasMessageContaining("'token'");
    assertThat(runs).isEqualTo(1);
  }

  @Test
  void aClockThatIsSetBackForgetsWhatIsInItsFuture() {
    tokens.once("token", PAYLOAD, this::run);
    pass(VALIDITY.negated());
    tokens.once("token", OTHER, this::run);
    assertThat(runs).isEqualTo(2);
  }

  @Test
  void tokensAreToldApartByEveryCharacter() {
    List<String> others = List.of("t", "tt", "T", "t\u0000", "\ud800", "\udc00", "?", "𝒕", "ü");
    others.forEach(token -> tokens.once(token, PAYLOAD, this::run));
    assertThat(runs).isEqualTo(others.size());
    assertThat(tokens.size()).isEqualTo(others.size());
    pass(VALIDITY);
    assertThat(deleteExpired()).isEqualTo(others.size());
  }

  @Test
  void whatIsOldIsDeletedAndNothingElse() {
    for (int i = 0; i < 1_000; i++) {
      tokens.once("token " + i, PAYLOAD, this::run);
      pass(Duration.ofSeconds(1));
    }
    assertThat(runs).isEqualTo(1_000);
    assertThat(deleteExpired()).isEqualTo(401);
    assertThat(tokens.size()).isEqualTo(599);
    tokens.once("token 401", PAYLOAD, this::run);
    assertThat(runs).isEqualTo(1_000);
    tokens.once("token 400", OTHER, this::run);
    assertThat(runs).isEqualTo(1_001);
    pass(VALIDITY);
    assertThat(deleteExpired()).isEqualTo(600);
    assertThat(tokens.size()).isZero();
    assertThat(store.verify()).isEmpty();
  }

  @Test
  void aTokenInUseIsNotDeletedThoughItsTimeIsOver() {
    tokens.once("token", PAYLOAD, this::run);
    pass(VALIDITY);
    tokens.once(
        "token",
        OTHER,
        token -> {
          assertThat(deleteExpired()).isZero();
          run(token);
        });
    assertThat(deleteExpired()).isZero();
    assertThat(tokens.size()).isEqualTo(1);
  }

  @Test
  void theirTableIsNobodyElses() {
    assertThat(tokens.size()).isZero();
    assertThat(deleteExpired()).isZero();
    tokens.once("token", PAYLOAD, this::run);
    assertThat(store.tableNames()).isEmpty();
    assertThat(store.statistics().tables()).isEmpty();
  }

  @Test
  void aTransactionThatFailedLeavesItsTokenFree() {
    assertThatThrownBy(
            () ->
                tokens.once(
                    "token",
                    PAYLOAD,
                    token -> {
                      throw new StoreFullException("full");
                    }))
        .isInstanceOf(StoreFullException.class);
    assertThat(tokens.size()).isZero();
    tokens.once("token", OTHER, this::run);
    assertThat(runs).isEqualTo(1);
  }

  @Test
  void whoWaitsForATransactionThatFailsCarriesItOut() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayFail = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<?> first =
          threads.submit(
              () ->
                  tokens.once(
                      "token",
                      PAYLOAD,
                      token -> {
                        begun.countDown();
                        await(mayFail);
                        throw new StoreFullException("full");
                      }));
      begun.await();
      Future<?> second = threads.submit(() -> tokens.once("token", PAYLOAD, this::run));
      // Another payload need not wait to be refused.
      assertThatThrownBy(() -> tokens.once("token", OTHER, this::run))
          .isInstanceOf(IdempotentParameterMismatchException.class);
      mayFail.countDown();
      assertThatThrownBy(first::get).hasCauseInstanceOf(StoreFullException.class);
      second.get();
      assertThat(runs).isEqualTo(1);
      assertThat(tokens.size()).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
