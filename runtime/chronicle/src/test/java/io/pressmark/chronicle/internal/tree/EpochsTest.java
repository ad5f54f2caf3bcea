package io.pressmark.chronicle.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class EpochsTest {
  private final Epochs epochs = new Epochs();

  @Test
  void withoutReadersEverythingIsDrainedAtOnce() {
    assertThat(epochs.isDrained(epochs.current())).isTrue();
  }

  @Test
  void aReaderHoldsWhatWasRetiredWhileItIsInside() {
    int reader = epochs.enter();
    long retired = epochs.current();
    assertThat(epochs.isDrained(retired)).isFalse();
    assertThat(epochs.isDrained(retired)).isFalse();
    epochs.exit(reader);
    assertThat(epochs.isDrained(retired)).isTrue();
  }

  @Test
  void aReaderThatCameLaterHoldsOnlyWhatIsRetiredAfterwards() {
    int first = epochs.enter();
    long retired = epochs.current();
    assertThat(epochs.isDrained(retired)).isFalse();
    int second = epochs.enter();
    long retiredLater = epochs.current();
    assertThat(retiredLater).isGreaterThan(retired);
    epochs.exit(first);
    assertThat(epochs.isDrained(retired)).isTrue();
    assertThat(epochs.isDrained(retiredLater)).isFalse();
    epochs.exit(second);
    assertThat(epochs.isDrained(retiredLater)).isTrue();
  }

  @Test
  void closingRefusesReadersAndWaitsForThoseInside() throws Exception {
    int reader = epochs.enter();
    Thread closer = new Thread(epochs::close);
    closer.start();
    // Until the closer has begun, entering still succeeds.
    while (tryEnter()) {
      Thread.onSpinWait();
    }
    assertThat(closer.isAlive()).isTrue();
    assertThat(epochs.isDrained(epochs.current())).isFalse();
    epochs.exit(reader);
    closer.join();
    assertThat(epochs.isDrained(epochs.current())).isTrue();
    assertThatThrownBy(epochs::enter).isInstanceOf(EngineClosedException.class);
    epochs.close();
  }

  private boolean tryEnter() {
    try {
      epochs.exit(epochs.enter());
      return true;
    } catch (EngineClosedException e) {
      return false;
    }
  }
}
