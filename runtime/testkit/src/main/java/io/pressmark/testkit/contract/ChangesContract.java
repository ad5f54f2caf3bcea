package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.StreamView;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.stream.ChangeType;
import io.pressmark.core.stream.StreamPosition;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.StreamChecker;
import io.pressmark.testkit.item.TableChange;
import io.pressmark.testkit.item.TableChanges;
import io.pressmark.testkit.item.TableTransaction;
import io.pressmark.testkit.item.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Change streams: which writes have records, what these carry, their order, and positions. */
abstract class ChangesContract extends ContractCase {
  private static final AttributeValue ONE = AttributeValue.n(1);
  private static final AttributeValue TWO = AttributeValue.n(2);

  private AttributeMapTable streaming(StreamView view) {
    return new AttributeMapTable(
        store().createTable(definition(ScalarType.S, ScalarType.N).withStream(Optional.of(view))));
  }

  private AttributeMapTable streaming() {
    return streaming(StreamView.NEW_AND_OLD_IMAGES);
  }

  private static TableChange insert(Map<String, AttributeValue> item) {
    return new TableChange(ChangeType.INSERT, false, keyOf(item), null, item);
  }

  private static TableChange modify(
      Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
    return new TableChange(ChangeType.MODIFY, false, keyOf(after), before, after);
  }

  private static TableChange remove(Map<String, AttributeValue> item, boolean byTimeToLive) {
    return new TableChange(ChangeType.REMOVE, byTimeToLive, keyOf(item), item, null);
  }

  private static Map<String, AttributeValue> keyOf(Map<String, AttributeValue> item) {
    return key(attribute(item, "id"), attribute(item, "at"));
  }

  @Test
  void everyKindOfWriteHasItsRecord() {
    AttributeMapTable table = streaming();
    TableChanges changes = TableChanges.ofAll(table.table());
    table.put(item("a", 1, ONE));
    table.put(item("a", 1, TWO));
    table.update(key("a", 1), Updates.update(Updates.set("a", ONE)));
    table.delete(key("a", 1));
    table.update(key("a", 2), Updates.update(Updates.set("a", ONE)));
    assertThat(changes.rest())
        .containsExactly(
            insert(item("a", 1, ONE)),
            modify(item("a", 1, ONE), item("a", 1, TWO)),
            modify(item("a", 1, TWO), item("a", 1, ONE)),
            remove(item("a", 1, ONE), false),
            insert(item("a", 2, ONE)));
    assertThat(changes.rest()).isEmpty();
  }

  @Test
  void aWriteThatChangesNothingHasNone() {
    AttributeMapTable table = streaming();
    Map<String, AttributeValue> item = key("a", 1);
    item.put("x", AttributeValue.ss("p", "q"));
    item.put("y", AttributeValue.m(Map.of("k", ONE)));
    table.put(item);
    TableChanges changes = TableChanges.ofNew(table.table());
    table.put(item);
    Map<String, AttributeValue> otherOrder = key("a", 1);
    otherOrder.put("y", AttributeValue.m(Map.of("k", AttributeValue.n("1.0"))));
    otherOrder.put("x", AttributeValue.ss("q", "p"));
    table.put(otherOrder);
    table.update(key("a", 1), Updates.update(Updates.remove("nothing")));
    table.delete(key("a", 2));
    assertThatThrownBy(() -> table.put(item("a", 1, TWO), exists("nothing")))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThat(changes.rest()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(StreamView.class)
  void aRecordCarriesWhatTheViewSays(StreamView view) {
    AttributeMapTable table = streaming(view);
    assertThat(table.table().stream().view()).isEqualTo(view);
    assertThat(store().table("things").definition().stream()).contains(view);
    table.put(item("a", 1, ONE));
    table.put(item("a", 1, TWO));
    List<TableChange> changes = TableChanges.ofAll(table.table()).rest();
    assertThat(changes).extracting(TableChange::key).containsExactly(key("a", 1), key("a", 1));
    assertThat(changes)
        .extracting(TableChange::before)
        .containsExactly(null, view.hasOld() ? item("a", 1, ONE) : null);
    assertThat(changes)
        .extracting(TableChange::after)
        .containsExactly(
            view.hasNew() ? item("a", 1, ONE) : null, view.hasNew() ? item("a", 1, TWO) : null);
  }

  @Test
  void aTransactionHasARecordForEachItemItChangesOrNone() {
    AttributeMapTable table = streaming();
    StoreTable raw = table.table();
    table.put(item("check", 0, ONE));
    TableChanges changes = TableChanges.ofNew(raw);
    assertThatThrownBy(
            () ->
                new TableTransaction(store())
                    .put(raw, item("a", 1, ONE))
                    .check(raw, key("check", 0), notExists("id"))
                    .run())
        .isInstanceOf(TransactionCanceledException.class);
    assertThat(changes.rest()).isEmpty();
    new TableTransaction(store())
        .put(raw, item("a", 1, ONE))
        .put(raw, item("b", 1, TWO))
        .check(raw, key("check", 0), exists("id"))
        .run();
    assertThat(changes.rest())
        .containsExactlyInAnyOrder(insert(item("a", 1, ONE)), insert(item("b", 1, TWO)));
  }

  @Test
  void whatTheStoreDeletesItselfIsMarked() {
    AttributeMapTable table = streaming();
    store().updateTimeToLive("things", Optional.of("a"));
    AttributeValue past = AttributeValue.n(Instant.now().getEpochSecond() - 100);
    table.put(item("a", 1, past));
    table.put(item("b", 1, past));
    TableChanges changes = TableChanges.ofNew(table.table());
    assertThat(table.delete(key("b", 1))).isEmpty();
    assertThat(changes.rest()).containsExactly(remove(item("b", 1, past), true));
    assertThat(store().deleteExpiredItems()).isEqualTo(1);
    assertThat(changes.rest()).containsExactly(remove(item("a", 1, past), true));
    table.put(item("a", 1, past));
    table.put(item("a", 1, AttributeValue.s("never")));
    assertThat(changes.rest())
        .containsExactly(
            insert(item("a", 1, past)),
            remove(item("a", 1, past), true),
            insert(item("a", 1, AttributeValue.s("never"))));
  }

  @Test
  void readingGoesOnFromAnyPosition() {
    AttributeMapTable table = streaming();
    TableChanges all = TableChanges.ofAll(table.table());
    for (int i = 0; i < 100; i++) {
      table.put(item("a" + i % 13, i, ONE));
    }
    List<TableChange> expected = all.rest();
    assertThat(expected).hasSize(100);
    List<TableChange> pieces = new ArrayList<>();
    StreamPosition position = table.table().stream().trimHorizon();
    List<TableChange> piece;
    do {
      StreamPosition stored = StreamPosition.parse(position.token());
      assertThat(stored).isEqualTo(position);
      TableChanges again = TableChanges.after(table.table(), stored).limit(3);
      piece = again.next();
      assertThat(piece).hasSizeLessThanOrEqualTo(3);
      pieces.addAll(piece);
      position = again.position();
    } while (!piece.isEmpty());
    assertThat(pieces).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(position).isEqualTo(table.table().stream().latest());
  }

  @Test
  void theStreamReplayedGivesTheTable() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    AttributeMapTable table = streaming();
    for (int i = 0; i < 2000; i++) {
      String id = "a" + random.nextInt(20);
      int at = random.nextInt(5);
      switch (random.nextInt(3)) {
        case 0 -> table.put(item(id, at, AttributeValue.n(random.nextInt(4))));
        case 1 -> table.delete(key(id, at));
        default ->
            table.update(
                key(id, at), Updates.update(Updates.set("b", AttributeValue.n(random.nextInt(4)))));
      }
    }
    StreamChecker.requireInStep(table.table(), "seed " + seed);
  }

  @Test
  void aStreamIsSwitchedOnAndOffWhileTheTableIsUsed() {
    AttributeMapTable table = create();
    table.put(item("a", 1, ONE));
    assertThatThrownBy(() -> table.table().stream())
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining("has no change stream");
    store().updateStream("things", Optional.of(StreamView.NEW_AND_OLD_IMAGES));
    TableChanges changes = TableChanges.ofAll(table.table());
    table.put(item("a", 1, TWO));
    assertThat(changes.rest()).containsExactly(modify(item("a", 1, ONE), item("a", 1, TWO)));

    store().updateStream("things", Optional.empty());
    assertThatThrownBy(changes::next).isInstanceOf(ResourceNotFoundException.class);
    assertThat(store().table("things").definition().stream()).isEmpty();
    table.put(item("a", 1, ONE));

    store().updateStream("things", Optional.of(StreamView.NEW_AND_OLD_IMAGES));
    StreamPosition old = changes.position();
    assertThatThrownBy(() -> TableChanges.after(table.table(), old).next())
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("belongs to another change stream");
    assertThat(TableChanges.ofAll(table.table()).rest()).isEmpty();
    assertThat(store().tableNames()).containsExactly("things");
  }

  @Test
  void switchingThatChangesNothingIsRefused() {
    create();
    assertThatThrownBy(() -> store().updateStream("things", Optional.empty()))
        .isInstanceOf(ValidationException.class)
        .hasMessage("Table has no stream to disable: TableName: things");
    store().updateStream("things", Optional.of(StreamView.KEYS_ONLY));
    assertThatThrownBy(() -> store().updateStream("things", Optional.of(StreamView.NEW_IMAGE)))
        .isInstanceOf(ValidationException.class)
        .hasMessageStartingWith("Table already has an enabled stream: TableName: things");
    assertThatThrownBy(() -> store().updateStream("none", Optional.of(StreamView.NEW_IMAGE)))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void whatIsNoPositionIsRefused() {
    AttributeMapTable table = streaming();
    String token = table.table().stream().latest().token();
    for (String other : List.of("", "x", "!", token.substring(1), token + "AAAA")) {
      assertThatThrownBy(() -> StreamPosition.parse(other))
          .isInstanceOf(ValidationException.class)
          .hasMessageContaining("is not the token of a stream position");
    }
    TableDefinition second = definition(ScalarType.S, ScalarType.N).withName("second");
    StoreTable other = store().createTable(second.withStream(Optional.of(StreamView.KEYS_ONLY)));
    StreamPosition here = table.table().stream().latest();
    assertThatThrownBy(() -> other.stream().read(here, 10)).isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> table.table().stream().read(here, 0))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void aStreamOutlivesTheStore() {
    assumeTrue(fixture().isDurable(), "the contents end with the store");
    AttributeMapTable table = streaming();
    table.put(item("a", 1, ONE));
    TableChanges changes = TableChanges.ofAll(table.table());
    assertThat(changes.rest()).hasSize(1);
    table.put(item("a", 1, TWO));
    String token = changes.position().token();
    reopen();
    AttributeMapTable again = new AttributeMapTable(store().table("things"));
    again.delete(key("a", 1));
    assertThat(TableChanges.after(again.table(), StreamPosition.parse(token)).rest())
        .containsExactly(
            modify(item("a", 1, ONE), item("a", 1, TWO)), remove(item("a", 1, TWO), false));
    assertThat(TableChanges.ofAll(again.table()).rest()).hasSize(3);
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void aReaderWaitsForTheNextRecord() throws Exception {
    AttributeMapTable table = streaming();
    StreamPosition latest = table.table().stream().latest();
    assertThat(table.table().stream().await(latest, Duration.ofMillis(1))).isFalse();
    CompletableFuture<Boolean> reader =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return table.table().stream().await(latest, Duration.ofSeconds(50));
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    new AttributeMapTable(table.table()).put(item("a", 1, ONE));
    assertThat(reader.get()).isTrue();
    assertThat(TableChanges.after(table.table(), latest).rest()).hasSize(1);
  }

  @Test
  void aStreamEndsWithItsTable() {
    AttributeMapTable table = streaming();
    TableChanges changes = TableChanges.ofAll(table.table());
    table.put(item("a", 1, ONE));
    store().deleteTable("things");
    assertThatThrownBy(changes::next).isInstanceOf(ResourceNotFoundException.class);
    assertThat(TableChanges.ofAll(streaming().table()).rest()).isEmpty();
  }

  @Test
  void largeItemsAreCarriedTwice() {
    AttributeMapTable table = streaming();
    String id = "k".repeat(2000);
    AttributeValue much = AttributeValue.s("x".repeat(390_000));
    AttributeValue more = AttributeValue.s("y".repeat(390_000));
    table.put(item(id, 1, much));
    table.put(item(id, 1, more));
    assertThat(TableChanges.ofAll(table.table()).rest())
        .containsExactly(insert(item(id, 1, much)), modify(item(id, 1, much), item(id, 1, more)));
  }
}
