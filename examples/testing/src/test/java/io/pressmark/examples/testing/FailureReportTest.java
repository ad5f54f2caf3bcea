package io.pressmark.examples.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.error.ProvisionedThroughputExceededException;
import io.pressmark.core.store.StoreOperation;
import io.pressmark.testkit.fault.Faults;
import io.pressmark.testkit.junit.PressmarkTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a test that fails tells about its faults. */
class FailureReportTest {

  @PressmarkTest(seed = 7)
  static class ByChance {
    @Test
    void fails(OfferRepository offers, Faults faults) {
      faults.throttle().of(StoreOperation.GET).withProbability(0.5);
      for (int i = 0; i < 1000; i++) {
        offers.get("boat");
      }
    }
  }

  @Test
  void theSeedIsTold() {
    assertThat(KitRun.of(ByChance.class).failure())
        .isInstanceOf(ProvisionedThroughputExceededException.class)
        .satisfies(
            failure ->
                assertThat(failure.getSuppressed())
                    .singleElement()
                    .extracting(Throwable::getMessage)
                    .isEqualTo(
                        """
                        Faults that happened in this test:
                          throttling of GetItem on offers
                        To have them again: @PressmarkTest(seed = 7L)"""));
  }

  @PressmarkTest
  static class Planned {
    @BeforeEach
    void fails(OfferRepository offers, Faults faults) {
      faults.throttle().always();
      for (int i = 0; i < 25; i++) {
        try {
          offers.get("boat");
        } catch (ProvisionedThroughputExceededException e) {
          assertThat(e).hasMessageContaining("offers");
        }
      }
      throw new IllegalStateException("on purpose");
    }

    @Test
    void isNotReached() {}
  }

  @Test
  void whatHappenedIsListedWithoutASeedThatDoesNotMatter() {
    assertThat(KitRun.of(Planned.class).failure().getSuppressed())
        .singleElement()
        .satisfies(
            report ->
                assertThat(report)
                    .hasMessageStartingWith("Faults that happened in this test:\n  throttling of")
                    .hasMessageEndingWith("\n  and 5 more"));
  }
}
