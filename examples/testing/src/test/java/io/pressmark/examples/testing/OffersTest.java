package io.pressmark.examples.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.testkit.clock.TestClock;
import io.pressmark.testkit.junit.Fixture;
import io.pressmark.testkit.junit.PressmarkTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

// The README and docs/testing.md show this class.
@PressmarkTest
class OffersTest {
  @Test
  @Fixture("offers.json")
  void anOfferExpires(OfferRepository offers, TestClock clock) {
    assertThat(offers.get("boat")).isPresent();
    clock.advance(Duration.ofDays(30));
    assertThat(offers.get("boat")).isEmpty();
  }
}
