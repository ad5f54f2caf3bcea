package io.pressmark.chronicle.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.IdempotentParameterMismatchException;
import io.pressmark.core.error.StoreFullException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ClientTokensTest {
  private static final byte[] PAYLOAD = {1, 2, 3};
  private static final byte[] OTHER = {1, 2, 4};
  private static final Duration VALIDITY = Duration.ofMinutes(10);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2025-01-01T00:00:00Z"));
  private final ClientTokens tokens = new ClientTokens(now::get);

  private int runs;

  private void run() {
    runs++;
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  @Test
  void aTokenIsKnownForTenMinutesAfterTheEnd() {
    tokens.once(
        "token",
        PAYLOAD,
        () -> {
          run();
          pass(Duration.ofHours(1));
        });
    pass(VALIDITY.minusNanos(1));
    tokens.once("token", PAYLOAD, this::run);
    assertThat(runs).isEqualTo(1);
    pass(Duration.ofNanos(1));
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
    pass(VALIDITY.minusNanos(1));
    assertThatThrownBy(() -> tokens.once("token", OTHER, this::run))
        .isInstanceOf(IdempotentParameterMismatchException.class)
        .hasMessageContaining("'token'");
    assertThat(runs).isEqualTo(1);
  }

  @Test
  void whatIsOldIsNotKept() {
    for (int i = 0; i < 1_000; i++) {
      tokens.once("token " + i, PAYLOAD, this::run);
      pass(Duration.ofSeconds(1));
    }
    assertThat(runs).isEqualTo(1_000);
    assertThat(tokens.size()).isBetween(599, 601);
  }

  @Test
  void aTransactionThatFailedLeavesItsTokenFree() {
    assertThatThrownBy(
            () ->
                tokens.once(
                    "token",
                    PAYLOAD,
                    () -> {
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
                      () -> {
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
