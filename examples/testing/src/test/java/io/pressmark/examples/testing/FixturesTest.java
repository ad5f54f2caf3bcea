package io.pressmark.examples.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.Database;
import io.pressmark.testkit.fixture.FixtureException;
import io.pressmark.testkit.fixture.FixtureFormat;
import io.pressmark.testkit.junit.Fixture;
import io.pressmark.testkit.junit.Injected;
import io.pressmark.testkit.junit.PressmarkTest;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Items from files: where they go, when, and what is said of files that are wrong. */
@PressmarkTest
@Fixture(value = "offers.json", repository = OfferRepository.class)
class FixturesTest {
  private static final Booking ANN =
      new Booking("opera", 1, "ann", Instant.parse("2026-01-01T10:00:00Z"), 1);

  @Injected private OfferRepository offers;

  @BeforeEach
  void areLoadedBefore() {
    assertThat(offers.get("boat")).map(Offer::price).contains(12L);
  }

  @Test
  @Fixture(value = "bookings.jsonl", repository = BookingRepository.class)
  void linesOfDynamoDbJson(BookingRepository bookings) {
    assertThat(bookings.get("opera", 1)).contains(ANN);
    assertThat(bookings.byGuest().query("bob").toList()).hasSize(1);
  }

  @Test
  @Fixture(
      value = "/io/pressmark/examples/testing/bookings-plain.json",
      format = FixtureFormat.PLAIN_JSON,
      repository = BookingRepository.class)
  void plainJson(BookingRepository bookings) {
    assertThat(bookings.scan().toList()).containsExactly(ANN);
  }

  @Test
  @Fixture(value = "more-offers.json", table = "offers")
  void intoATableThatIsThere() {
    assertThat(offers.scan().toList()).extracting(Offer::id).containsOnly("boat", "kite", "sled");
  }

  @Nested
  @Fixture(value = "more-offers.json")
  class Inside {
    @Test
    void outerOnesComeFirstAndTheOnlyRepositoryIsMeant() {
      assertThat(offers.scan().toList()).extracting(Offer::id).containsOnly("boat", "kite", "sled");
      // The inner file has another price for it.
      assertThat(offers.get("kite")).map(Offer::price).contains(30L);
    }
  }

  @PressmarkTest(lifetime = PressmarkTest.Lifetime.CLASS)
  @Fixture(value = "offers.json", repository = OfferRepository.class)
  static class OnceForAll {
    @Injected private OfferRepository all;

    @Test
    void deletesOne() {
      assertThat(all.delete("boat") || all.delete("kite")).isTrue();
    }

    @Test
    void deletesTheOther() {
      assertThat(all.delete("boat") || all.delete("kite")).isTrue();
    }

    @Test
    @Fixture("more-offers.json")
    void getsMore() {
      assertThat(all.get("sled")).isPresent();
    }
  }

  @Test
  void thoseOfAClassWithOneStoreAreLoadedOnce() {
    KitRun.of(OnceForAll.class).succeeds(3);
  }

  @PressmarkTest
  static class Wrong {
    @Test
    @Fixture("missing.json")
    void noFile(BookingRepository bookings) {}
  }

  @PressmarkTest
  static class Undecided {
    @Test
    @Fixture("offers.json")
    void twoRepositories(BookingRepository bookings, OfferRepository offers) {}
  }

  @PressmarkTest
  static class NoRepository {
    @Test
    @Fixture("offers.json")
    void none(Database db) {}
  }

  @PressmarkTest
  static class NoTable {
    @Test
    @Fixture(value = "offers.json", table = "ofers")
    void none(Database db) {}
  }

  @PressmarkTest
  static class Both {
    @Test
    @Fixture(value = "offers.json", table = "offers", repository = OfferRepository.class)
    void both(Database db) {}
  }

  private static void assertRefused(Class<?> testClass, String message) {
    assertThat(KitRun.of(testClass).failure())
        .isInstanceOf(FixtureException.class)
        .hasMessage(message);
  }

  @Test
  void whereItemsAreToGoHasToBeClear() {
    assertRefused(
        Wrong.class,
        "Fixture missing.json: there is no such resource. Put it at"
            + " src/test/resources/io/pressmark/examples/testing/missing.json, or give its path"
            + " from the root of the resources, with a slash in front");
    assertRefused(
        Undecided.class,
        "Fixture offers.json: it does not say which table it is for, and the test has several"
            + " repositories, BookingRepository, OfferRepository. Add repository ="
            + " ...Repository.class, or table = \"...\"");
    assertRefused(
        NoRepository.class,
        "Fixture offers.json: it does not say which table it is for, and the test has no"
            + " repository as a parameter or @Injected field. Add repository ="
            + " ...Repository.class, or table = \"...\"");
    assertRefused(
        NoTable.class,
        "Fixture offers.json: there is no table 'ofers' before the test. Name the repository class"
            + " instead, repository = ...Repository.class, which makes its table; there are []");
    assertRefused(
        Both.class,
        "Fixture offers.json: it names a repository and a table; leave one of them out");
  }
}
