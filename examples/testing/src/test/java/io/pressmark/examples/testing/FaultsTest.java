package io.pressmark.examples.testing;

import static io.pressmark.core.store.StoreOperation.BATCH_GET;
import static io.pressmark.core.store.StoreOperation.BATCH_WRITE;
import static io.pressmark.core.store.StoreOperation.GET;
import static io.pressmark.core.store.StoreOperation.PUT;
import static io.pressmark.core.store.StoreOperation.QUERY;
import static io.pressmark.examples.testing.BookingAttributes.GUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pressmark.core.Database;
import io.pressmark.core.error.CancellationReason;
import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.error.ProvisionedThroughputExceededException;
import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.error.TransactionConflictException;
import io.pressmark.core.error.UnprocessedItemsException;
import io.pressmark.core.table.BatchRetry;
import io.pressmark.core.table.FoundItems;
import io.pressmark.testkit.clock.TestClock;
import io.pressmark.testkit.fault.Faults;
import io.pressmark.testkit.junit.Injected;
import io.pressmark.testkit.junit.PressmarkTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a test can let happen, seen by an application. */
@PressmarkTest(seed = 42)
class FaultsTest {
  private static final Offer BOAT = offer("boat");

  @Injected private Database db;
  @Injected private Faults faults;
  @Injected private TestClock clock;
  @Injected private OfferRepository offers;
  @Injected private BookingRepository bookings;

  private static Offer offer(String id) {
    return new Offer(id, 12, Instant.parse("2030-01-01T00:00:00Z"));
  }

  private static List<Offer> offers(int number) {
    return IntStream.range(0, number).mapToObj(i -> offer("o" + i)).toList();
  }

  @Test
  void theNextOperationsAreThrottled() {
    faults.throttle().next(2);
    assertThatThrownBy(() -> offers.put(BOAT))
        .isInstanceOf(ProvisionedThroughputExceededException.class)
        .hasMessageContaining("It is table 'offers'");
    assertThatThrownBy(() -> offers.get("boat"))
        .isInstanceOf(ProvisionedThroughputExceededException.class);
    assertThat(offers.get("boat")).isEmpty();
    assertThat(faults.happened())
        .containsExactly("throttling of PutItem on offers", "throttling of GetItem on offers");
    assertThat(faults.dependsOnSeed()).isFalse();
  }

  @Test
  void onlyOperationsOfAKindAndTableAreMet() {
    faults.throttle().of(QUERY).on("bookings").next();
    offers.put(BOAT);
    bookings.put(Booking.of("opera", 1, "ann"));
    assertThat(offers.get("boat")).isPresent();
    assertThatThrownBy(() -> bookings.byGuest().query("ann").toList())
        .isInstanceOf(ProvisionedThroughputExceededException.class);
    assertThat(bookings.byGuest().query("ann").toList()).hasSize(1);
  }

  @Test
  void someOperationsPassFirst() {
    faults.throttle().of(PUT).after(2).next();
    offers.put(offer("a"));
    offers.put(offer("b"));
    assertThatThrownBy(() -> offers.put(BOAT))
        .isInstanceOf(ProvisionedThroughputExceededException.class);
    offers.put(BOAT);
    assertThat(offers.count()).isEqualTo(3);
  }

  @Test
  void faultsStayUntilTheyAreCleared() {
    faults.throttle().of(GET).always();
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> offers.get("boat"))
          .isInstanceOf(ProvisionedThroughputExceededException.class);
    }
    faults.without(() -> assertThat(offers.get("boat")).isEmpty());
    faults.clear();
    assertThat(offers.get("boat")).isEmpty();
  }

  /** Which of 200 reads are throttled, each at 1 of 4. */
  private static List<Integer> throttled(long seed) {
    Faults some = Faults.seeded(seed, time -> {});
    try (Database other = Database.over(some.around(Database.inMemory().store()))) {
      OfferRepository repository = new OfferRepository(other);
      some.throttle().of(GET).withProbability(0.25);
      assertThat(some.dependsOnSeed()).isTrue();
      return IntStream.range(0, 200)
          .filter(
              i -> {
                try {
                  return repository.get("boat").isPresent();
                } catch (ProvisionedThroughputExceededException e) {
                  return true;
                }
              })
          .boxed()
          .toList();
    }
  }

  @Test
  void chanceIsDecidedByTheSeed() {
    assertThat(faults.seed()).isEqualTo(42);
    List<Integer> once = throttled(42);
    assertThat(once).hasSizeBetween(20, 90).isEqualTo(throttled(42)).isNotEqualTo(throttled(43));
  }

  @Test
  void aBatchComesBackHalfDoneAndIsSentAgain() {
    faults.unprocessed(20).of(BATCH_WRITE).next(2);
    offers.putAll(offers(30));
    assertThat(offers.count()).isEqualTo(30);
    assertThat(faults.happened())
        .hasSize(2)
        .allMatch("20 unprocessed of BatchWriteItem on offers"::equals);
    faults.unprocessed(3).of(BATCH_GET).next();
    assertThat(offers.getAll(offers(30).stream().map(Offer::id).map(offers::key).toList()))
        .hasSize(30);
    assertThat(faults.happened()).hasSize(3);
  }

  @Test
  void whatIsLeftOfABatchIsTold() {
    faults.throttle().on("offers").always();
    UnprocessedItemsException left =
        catchThrowableOfType(
            UnprocessedItemsException.class,
            () ->
                db.batchWrite(
                    batch ->
                        batch
                            .retrying(BatchRetry.defaults().withPause(clock::advance))
                            .put(offers, BOAT)
                            .delete(offers.key("kite"))));
    assertThat(left.objects(Offer.class)).containsExactly(BOAT);
    faults.clear();
    assertThat(offers.count()).isZero();
  }

  @Test
  void keysOfABatchAreLeft() {
    offers.put(BOAT);
    faults.unprocessed(1).always();
    FoundItems found =
        db.batchGet(
            batch ->
                batch
                    .retrying(BatchRetry.defaults().withAttempts(2).withPause(clock::advance))
                    .get(offers.key("kite"))
                    .get(offers.key("boat")));
    // The first one comes back; alone it is all there is, and refused.
    assertThat(found.get(offers.key("boat"))).contains(BOAT);
  }

  @Test
  void somebodyIsFaster() {
    Booking mine = bookings.put(Booking.of("opera", 1, "ann"));
    faults
        .before(() -> bookings.update("opera", 1).with(GUEST.set("eve")).execute())
        .on("bookings")
        .next();
    assertThatThrownBy(() -> bookings.put(mine))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThat(bookings.get("opera", 1)).map(Booking::guest).contains("eve");
    assertThat(faults.happened()).containsExactly("interference of PutItem on bookings");
  }

  /** Why a transaction of a booking and two offers is cancelled, by action. */
  private List<String> reasonsOfBookingAndTwoOffers() {
    TransactionCanceledException cancelled =
        catchThrowableOfType(
            TransactionCanceledException.class,
            () ->
                db.transactWrite(
                    tx ->
                        tx.put(bookings, Booking.of("opera", 1, "ann"))
                            .put(offers, BOAT)
                            .put(offers, offer("kite"))));
    return cancelled.reasons().stream().map(CancellationReason::code).toList();
  }

  @Test
  void transactionsAreInTheWay() {
    faults.conflict().next();
    assertThatThrownBy(() -> offers.put(BOAT))
        .isInstanceOf(TransactionConflictException.class)
        .hasMessage("Transaction is ongoing for the item");
    assertThat(offers.get("boat")).isEmpty();

    faults.conflict().on("offers").next();
    assertThat(reasonsOfBookingAndTwoOffers())
        .containsExactly("None", "TransactionConflict", "None");
    assertThat(bookings.count() + offers.count()).isZero();
  }

  @Test
  void transactionsAreThrottled() {
    faults.throttle().on("offers").next(3);
    assertThatThrownBy(
            () -> db.transactWrite(tx -> tx.clientRequestToken("token").put(offers, BOAT)))
        .isInstanceOf(TransactionCanceledException.class);
    assertThatThrownBy(() -> db.transactGet(tx -> tx.get(offers.key("boat"))))
        .isInstanceOf(TransactionCanceledException.class)
        .hasMessageContaining("[ProvisionedThroughputExceeded]");
    assertThat(reasonsOfBookingAndTwoOffers())
        .containsExactly("None", "ProvisionedThroughputExceeded", "ProvisionedThroughputExceeded");
    assertThat(db.transactGet(tx -> tx.get(offers.key("boat"))).get(offers.key("boat"))).isEmpty();
  }

  @Test
  void operationsTakeLonger() {
    faults.delay(Duration.ofMillis(50)).of(PUT).next(2);
    offers.put(BOAT);
    offers.put(BOAT);
    offers.put(BOAT);
    assertThat(clock.instant()).isEqualTo(TestClock.START.plusMillis(100));
  }

  @Test
  void severalFaultsHappenAtOnce() {
    faults.throttle().of(PUT).next();
    faults.delay(Duration.ofMillis(50)).of(PUT).next();
    faults.before(() -> offers.put(offer("kite"))).of(PUT).next();
    assertThatThrownBy(() -> offers.put(BOAT))
        .isInstanceOf(ProvisionedThroughputExceededException.class);
    assertThat(clock.instant()).isEqualTo(TestClock.START.plusMillis(50));
    assertThat(offers.scan().toList()).containsExactly(offer("kite"));
  }

  @Test
  void whatDynamoDbHasNotIsRefused() {
    assertThatThrownBy(() -> faults.conflict().of(GET))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("DynamoDB has no transaction conflict of GetItem; it is possible");
    assertThatThrownBy(() -> faults.unprocessed(1).of(PUT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> faults.unprocessed(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> faults.throttle().next(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> faults.throttle().withProbability(1.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> faults.delay(Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
