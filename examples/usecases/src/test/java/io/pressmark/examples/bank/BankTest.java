package io.pressmark.examples.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.Database;
import io.pressmark.core.error.IdempotentParameterMismatchException;
import io.pressmark.testkit.junit.PressmarkTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PressmarkTest
class BankTest {
  private static final BigDecimal THIRTY = new BigDecimal("30");

  private Bank bank;

  @BeforeEach
  void open(Database db) {
    bank = new Bank(db);
    bank.open("ann", "100");
    bank.open("bob", "10.50");
  }

  @Test
  void aTransferMovesMoneyAndIsRecorded() {
    bank.transfer("t1", "ann", "bob", THIRTY);

    assertThat(bank.account("ann")).contains(new Account("ann", new BigDecimal("70"), 2));
    assertThat(bank.account("bob")).contains(new Account("bob", new BigDecimal("40.5"), 2));
    assertThat(bank.transfers()).isEqualTo(1);
  }

  @Test
  void aTransferThatIsSentAgainIsMadeOnce() {
    for (int i = 0; i < 3; i++) {
      bank.transfer("t1", "ann", "bob", THIRTY);
    }

    assertThat(bank.account("ann").orElseThrow().balance()).isEqualByComparingTo("70");
    assertThat(bank.transfers()).isEqualTo(1);
    assertThatThrownBy(() -> bank.transfer("t1", "ann", "bob", BigDecimal.ONE))
        .isInstanceOf(IdempotentParameterMismatchException.class);
  }

  @Test
  void withoutEnoughMoneyNothingChangesAndTheRefusalTellsTheBalance() {
    assertThatThrownBy(() -> bank.transfer("t1", "bob", "ann", THIRTY))
        .isInstanceOf(RefusedTransferException.class)
        .hasMessage("Account bob has 10.5 and not 30");

    assertThat(bank.total(List.of("ann", "bob"))).isEqualByComparingTo("110.5");
    assertThat(bank.transfers()).isZero();
    bank.transfer("t1", "bob", "ann", BigDecimal.TEN);
    assertThat(bank.account("bob").orElseThrow().balance()).isEqualByComparingTo("0.5");
  }

  @Test
  void anAccountThatDoesNotExistIsNamed() {
    assertThatThrownBy(() -> bank.transfer("t1", "eve", "ann", THIRTY))
        .isInstanceOf(RefusedTransferException.class)
        .hasMessage("Account eve does not exist");
    assertThatThrownBy(() -> bank.transfer("t1", "ann", "eve", THIRTY))
        .isInstanceOf(RefusedTransferException.class)
        .hasMessage("Account eve does not exist");
    assertThat(bank.account("eve")).isEmpty();
    assertThat(bank.account("ann").orElseThrow().balance()).isEqualByComparingTo("100");
  }

  /** Money is neither made nor lost, and no reader sees any that is on its way. */
  @Test
  void transfersAtTheSameTimeKeepTheTotal() throws Exception {
    int threads = 3;
    int transfers = 300;
    List<String> ids = List.of("a", "b", "c", "d");
    ids.forEach(id -> bank.open(id, "20"));
    AtomicInteger made = new AtomicInteger();
    AtomicInteger working = new AtomicInteger(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads + 1);
    try {
      List<Future<?>> ends = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        Random random = new Random(thread);
        String prefix = thread + "-";
        ends.add(
            pool.submit(
                () -> {
                  try {
                    for (int i = 0; i < transfers; i++) {
                      int from = random.nextInt(4);
                      int to = (from + 1 + random.nextInt(3)) % 4;
                      try {
                        bank.transfer(
                            prefix + i,
                            ids.get(from),
                            ids.get(to),
                            new BigDecimal(1 + random.nextInt(9)));
                        made.incrementAndGet();
                      } catch (RefusedTransferException e) {
                        assertThat(e).hasMessageContaining(" has ");
                      }
                    }
                  } finally {
                    working.decrementAndGet();
                  }
                }));
      }
      ends.add(
          pool.submit(
              () -> {
                while (working.get() > 0) {
                  assertThat(bank.total(ids)).isEqualByComparingTo("80");
                }
              }));
      for (Future<?> end : ends) {
        end.get();
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(bank.total(ids)).isEqualByComparingTo("80");
    assertThat(bank.transfers()).isEqualTo(made.get()).isPositive();
    assertThat(ids.stream().map(id -> bank.account(id).orElseThrow().balance()))
        .allMatch(balance -> balance.signum() >= 0);
  }
}
