package io.pressmark.examples.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.Database;
import io.pressmark.core.error.IdempotentParameterMismatchException;
import io.pressmark.core.error.ProvisionedThroughputExceededException;
import io.pressmark.core.schema.StreamView;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.ProvisionedThroughput;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.store.TimeToLiveOptions;
import io.pressmark.testkit.clock.TestClock;
import io.pressmark.testkit.junit.Injected;
import io.pressmark.testkit.junit.PressmarkTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Everything that depends on time goes by the test's clock. */
@PressmarkTest(startsAt = "2026-03-01T12:00:00Z")
class ClockTest {
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  @Injected private TestClock clock;
  @Injected private ItemStore store;
  @Injected private OfferRepository offers;
  @Injected private BookingRepository bookings;

  @Test
  void itemsExpire() {
    offers.put(new Offer("boat", 12, START.plusSeconds(60)));
    clock.advance(Duration.ofSeconds(59));
    assertThat(offers.get("boat")).isPresent();
    clock.advance(Duration.ofSeconds(1));
    assertThat(offers.get("boat")).isEmpty();
    assertThat(store.deleteExpiredItems()).isEqualTo(1);
  }

  @Test
  void creationTimesAreTold() {
    clock.advance(Duration.ofNanos(7));
    assertThat(bookings.put(Booking.of("opera", 1, "ann")).createdAt())
        .isEqualTo(START.plusNanos(7));
  }

  @Test
  void clientRequestTokensAreForgotten(Database db) {
    Offer boat = new Offer("boat", 12, START.plus(Duration.ofDays(1)));
    Offer kite = new Offer("kite", 3, START.plus(Duration.ofDays(1)));
    db.transactWrite(tx -> tx.clientRequestToken("t").put(offers, boat));
    clock.advance(Duration.ofMinutes(10).minusMillis(1));
    assertThatThrownBy(() -> db.transactWrite(tx -> tx.clientRequestToken("t").put(offers, kite)))
        .isInstanceOf(IdempotentParameterMismatchException.class);
    clock.advance(Duration.ofMillis(1));
    db.transactWrite(tx -> tx.clientRequestToken("t").put(offers, kite));
    assertThat(offers.get("kite")).isPresent();
  }

  @Test
  void throughputComesBack() {
    store.updateThroughput("offers", Optional.of(new ProvisionedThroughput(1, 1)));
    Offer boat = new Offer("boat", 12, START.plusSeconds(60));
    offers.put(boat);
    assertThatThrownBy(() -> offers.put(boat))
        .isInstanceOf(ProvisionedThroughputExceededException.class);
    clock.advance(Duration.ofSeconds(1));
    offers.put(boat);
  }

  /** What waits for throughput in earnest, waits on the test's clock: it takes no time. */
  @Test
  void batchesWaitOnIt() {
    store.updateThroughput("offers", Optional.of(new ProvisionedThroughput(1, 1)));
    List<Offer> many =
        IntStream.range(0, 20)
            .mapToObj(i -> new Offer("o" + i, i, START.plus(Duration.ofDays(1))))
            .toList();
    offers.putAll(many);
    assertThat(clock.instant()).isAfter(START.plusSeconds(10));
    assertThat(offers.count()).isEqualTo(20);
  }

  @Test
  void recordsOfChangeStreamsAreTrimmed() {
    store.updateStream("offers", Optional.of(StreamView.KEYS_ONLY));
    offers.put(new Offer("boat", 12, START.plus(Duration.ofDays(9))));
    clock.advance(Duration.ofHours(24));
    assertThat(store.trimStreams()).isZero();
    clock.advance(Duration.ofMillis(1));
    assertThat(store.trimStreams()).isEqualTo(1);
  }

  /** Expiry as in DynamoDB, where what has expired is seen until it is deleted. */
  static final class Lazy implements PressmarkTest.OptionsChange {
    @Override
    public StoreOptions change(StoreOptions usual) {
      return usual.withTimeToLive(
          TimeToLiveOptions.defaults()
              .withHidesExpired(false)
              .withSweepPeriod(usual.timeToLive().sweepPeriod()));
    }
  }

  @Test
  @PressmarkTest(options = Lazy.class)
  void theOptionsOfTheStoreCanBeOthers() {
    offers.put(new Offer("boat", 12, clock.instant().minusSeconds(1)));
    assertThat(offers.get("boat")).isPresent();
    assertThat(store.deleteExpiredItems()).isEqualTo(1);
    assertThat(offers.get("boat")).isEmpty();
  }

  @Test
  void itIsAClockLikeOthers() {
    TestClock there = clock.withZone(ZoneId.of("Asia/Tokyo"));
    clock.set(START.minusSeconds(5));
    assertThat(there.instant()).isEqualTo(START.minusSeconds(5));
    assertThat(there.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(TestClock.create().instant()).isEqualTo(TestClock.START);
    assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("use set(Instant) to move it back");
  }
}
