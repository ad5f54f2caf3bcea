package io.pressmark.examples.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pressmark.core.error.ProvisionedThroughputExceededException;
import io.pressmark.core.error.UnprocessedItem;
import io.pressmark.core.error.UnprocessedItemsException;
import io.pressmark.core.table.BatchRetry;
import io.pressmark.core.table.ItemKey;
import io.pressmark.core.value.AttributeValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of writes that a store hands back. */
class UnprocessedTest extends Batching {

  @Test
  void onlyWhatIsHandedBackIsSentAgain() {
    store.take(20, 3);
    parts.putAll(parts(0, 30));
    assertThat(store.requests()).containsExactly(25, 5, 2, 5);
    assertThat(stored()).isEqualTo(parts(0, 30));
  }

  @Test
  void pausesGrowAtRandomUpToTheLongestAndBeginAnewWithEachRequest() {
    store.take(20, 1, 1, 1, 1, 1, 0, 5);
    parts.putAll(parts(0, 30));
    // Half of 10, 20, 40, 50 and 50 milliseconds; then, for the next 5 items, half of 10.
    assertThat(pauses).isEqualTo(millis(5, 10, 20, 25, 25, 5));
    assertThat(stored()).hasSize(30);
  }

  @Test
  void afterAsManyAttemptsInARowWithoutProgressItIsToldWhatIsLeft() {
    store.take(25, 2, 0, 1, 0, 0, 0);
    UnprocessedItemsException left =
        catchThrowableOfType(UnprocessedItemsException.class, () -> parts.putAll(parts(0, 60)));
    assertThat(store.requests()).containsExactly(25, 25, 23, 23, 22, 22, 22);
    // The store takes the last ones of a request.
    List<Part> expected = new ArrayList<>(parts(25, 47));
    expected.addAll(parts(50, 60));
    assertThat(left.objects(Part.class)).isEqualTo(expected);
    assertThat(left.items()).hasSize(32).allMatch(this::isPutOfPart);
    assertThat(left.items().get(0).key())
        .isEqualTo(Map.of("machine", AttributeValue.s("lathe"), "number", AttributeValue.n(25)));
    assertThat(left)
        .hasMessageContaining("left undone: 32, ")
        .hasMessageContaining("times in a row: 3")
        .hasNoCause();
    parts.putAll(left.objects(Part.class));
    assertThat(stored()).isEqualTo(parts(0, 60));
  }

  private boolean isPutOfPart(UnprocessedItem item) {
    return item.operation() == UnprocessedItem.Operation.PUT && item.table().equals("parts");
  }

  @Test
  void deletesThatAreLeftAreTold() {
    parts.putAll(parts(0, 3));
    tools.put(new Tool("saw", 1));
    store.take(1, 0, 0, 0);
    UnprocessedItemsException left =
        catchThrowableOfType(
            UnprocessedItemsException.class,
            () ->
                db.batchWrite(
                    batch ->
                        batch
                            .retrying(retry)
                            .delete(parts, part(0))
                            .delete(parts.key("lathe", 1))
                            .delete(tools.key("saw"))));
    assertThat(left.items())
        .extracting(UnprocessedItem::operation)
        .containsOnly(UnprocessedItem.Operation.DELETE);
    assertThat(left.items().get(0).object()).contains(part(0));
    assertThat(left.items().get(1).object()).isEmpty();
    assertThat(left.items().get(1).key())
        .isEqualTo(Map.of("machine", AttributeValue.s("lathe"), "number", AttributeValue.n(1)));
    assertThat(left.objects(Part.class)).containsExactly(part(0));
    assertThat(stored()).isEqualTo(parts(0, 3));
    assertThat(tools.count()).isZero();
  }

  @Test
  void aBatchThatIsRefusedAsAWholeIsSentAgain() {
    store.take(ThrottledStore.REFUSE, 1, ThrottledStore.REFUSE);
    parts.putAll(parts(0, 3));
    assertThat(store.requests()).containsExactly(3, 3, 2, 2);
    assertThat(pauses).isEqualTo(millis(5, 10, 20));
    assertThat(stored()).isEqualTo(parts(0, 3));
  }

  @Test
  void theLastRefusalIsTheCause() {
    store.take(ThrottledStore.REFUSE, ThrottledStore.REFUSE, ThrottledStore.REFUSE);
    assertThatThrownBy(() -> parts.putAll(parts(0, 3)))
        .isInstanceOf(UnprocessedItemsException.class)
        .hasCauseInstanceOf(ProvisionedThroughputExceededException.class);
    assertThat(stored()).isEmpty();
  }

  @Test
  void aThreadThatIsInterruptedGivesUpAndStaysInterrupted() {
    BatchRetry interrupted =
        retry.withPause(
            time -> {
              throw new InterruptedException();
            });
    store.take(2);
    UnprocessedItemsException left =
        catchThrowableOfType(
            UnprocessedItemsException.class,
            () -> db.batchWrite(batch -> batch.retrying(interrupted).putAll(parts, parts(0, 5))));
    // Reading the flag clears it.
    assertThat(Thread.interrupted()).isTrue();
    assertThat(left).hasCauseInstanceOf(InterruptedException.class);
    assertThat(left.objects(Part.class)).isEqualTo(parts(0, 3));
    assertThat(stored()).isEqualTo(parts(3, 5));
  }

  /** The pause that is used if none is given. */
  @Test
  void theUsualPauseCanBeInterrupted() {
    BatchRetry hours = BatchRetry.defaults().withDelays(Duration.ofHours(1), Duration.ofHours(1));
    store.take(0);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> db.batchWrite(batch -> batch.retrying(hours).put(parts, part(1))))
        .isInstanceOf(UnprocessedItemsException.class)
        .hasCauseInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void whatWasNeverSentIsLeftToo() {
    Note note = Note.of("text");
    Page page = Page.of("home", "text");
    store.take(0, 0, 0);
    UnprocessedItemsException left =
        catchThrowableOfType(
            UnprocessedItemsException.class,
            () ->
                db.batchWrite(
                    batch ->
                        batch
                            .retrying(retry)
                            .put(parts, part(1))
                            .put(pages, page)
                            .put(notes, note)));
    assertThat(left.items())
        .extracting(item -> item.object().orElseThrow())
        .containsExactly(part(1), page, note);
    assertThat(left.items().get(2).key()).isEmpty();
    assertThat(left).hasMessageContaining("Note[id=null");
    assertThat(pages.count()).isZero();
  }

  @Test
  void keysThatAreLeftCanBeSentAgain() {
    parts.putAll(parts(0, 40));
    store.take(25, 0, 0, 0);
    List<ItemKey<Part>> keys = parts(0, 40).stream().map(parts::key).toList();
    UnprocessedItemsException left =
        catchThrowableOfType(UnprocessedItemsException.class, () -> parts.deleteAll(keys));
    assertThat(left.items()).hasSize(15);
    parts.deleteAll(
        left.items().stream().map(item -> parts.key(parts.fromAttributeMap(item.key()))).toList());
    assertThat(stored()).isEmpty();
  }
}
