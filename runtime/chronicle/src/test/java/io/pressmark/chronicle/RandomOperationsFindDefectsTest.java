package io.pressmark.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.testkit.contract.StoreFixture;
import io.pressmark.testkit.model.RandomOperations;
import org.junit.jupiter.api.Test;

/** A test of a test: random operations that found nothing would be worth nothing. */
class RandomOperationsFindDefectsTest {

  private static StoreFixture forgetful() {
    return new StoreFixture() {
      @Override
      public ItemStore open() {
        return new ForgetfulStore(
            ChronicleItemStore.openInMemory(
                StoreOptions.defaults().withClock(() -> RandomOperations.MOMENT)));
      }

      @Override
      public boolean isDurable() {
        return false;
      }
    };
  }

  @Test
  void aDefectIsFoundAndTheRunIsCutDownToTheOperationsThatMatter() {
    AssertionError failure =
        catchThrowableOfType(
            AssertionError.class,
            () -> RandomOperations.run(RandomOperationsFindDefectsTest::forgetful, 5, 5_000));
    assertThat(failure)
        .hasMessageContaining("Seed 5: operation")
        .hasMessageContaining("-Dpressmark.random.seed=5 -Dpressmark.random.operations=")
        .hasMessageContaining("The shortest failing run that was found has 2 operations")
        .hasMessageContaining("delete table-");
  }
}
