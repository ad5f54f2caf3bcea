package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.store.BatchRules;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.WriteAction;
import io.pressmark.core.store.WriteOutcome;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableBatch;
import io.pressmark.testkit.item.TableReads;
import io.pressmark.testkit.item.TableTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Batches: DynamoDB's BatchWriteItem and BatchGetItem. */
abstract class BatchesContract extends ContractCase {
  /** With its key and attribute name it is the largest item there can be. */
  private static final int LARGEST_TEXT = 409_600 - 8;

  private TableBatch batch() {
    return new TableBatch(store());
  }

  private TableReads reads() {
    return new TableReads(store());
  }

  private AttributeMapTable createOther() {
    return new AttributeMapTable(
        store().createTable(definition(ScalarType.S, ScalarType.N).withName("other")));
  }

  private static Map<String, AttributeValue> number(String id, long at, long value) {
    return item(id, at, AttributeValue.n(value));
  }

  private static Map<String, AttributeValue> largest(long at) {
    return item("k", at, AttributeValue.s("x".repeat(LARGEST_TEXT)));
  }

  @Test
  void putsAndDeletesAreDoneInAllTables() {
    AttributeMapTable table = create();
    AttributeMapTable other = createOther();
    table.put(number("replaced", 1, 1));
    other.put(number("deleted", 1, 1));
    List<WriteAction> left =
        batch()
            .put(table.table(), number("new", 1, 2))
            .put(table.table(), number("replaced", 1, 3))
            .delete(other.table(), key("deleted", 1))
            .delete(other.table(), key("missing", 1))
            .put(other.table(), number("new", 1, 4))
            .run();
    assertThat(left).isEmpty();
    assertThat(table.get(key("new", 1))).contains(number("new", 1, 2));
    assertThat(table.get(key("replaced", 1))).contains(number("replaced", 1, 3));
    assertThat(other.get(key("deleted", 1))).isEmpty();
    assertThat(other.get(key("new", 1))).contains(number("new", 1, 4));
    assertThat(table.table().count()).isEqualTo(2);
    assertThat(other.table().count()).isEqualTo(1);
  }

  @Test
  void itemsAreReadFromAllTables() {
    AttributeMapTable table = create();
    AttributeMapTable other = createOther();
    Map<String, AttributeValue> longKey = number("long".repeat(200), 1, 3);
    table.put(number("k", 1, 1));
    other.put(number("k", 1, 2));
    other.put(longKey);
    TableReads reads =
        reads()
            .get(other.table(), key("long".repeat(200), 1))
            .get(table.table(), key("missing", 1))
            .get(other.table(), key("k", 1))
            .get(table.table(), key("k", 1));
    assertThat(reads.sendBatch()).isZero();
    assertThat(reads.items())
        .containsExactly(
            Optional.of(longKey),
            Optional.empty(),
            Optional.of(number("k", 1, 2)),
            Optional.of(number("k", 1, 1)));
  }

  @Test
  void aBatchOfWritesHasOneToTwentyFive() {
    AttributeMapTable table = create();
    TableBatch most = batch();
    TableBatch more = batch();
    for (int i = 0; i < 25; i++) {
      most.put(table.table(), number("k" + i % 7, i, i));
      more.put(table.table(), number("k" + i % 7, i, -1));
    }
    more.delete(table.table(), key("k", 25));
    assertThat(most.run()).isEmpty();
    assertThatThrownBy(more::run)
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("Too many items requested for the BatchWriteItem call");
    assertThatThrownBy(() -> batch().run())
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("'requestItems'")
        .hasMessageContaining("greater than or equal to 1");
    assertThat(table.table().count()).isEqualTo(25);
    assertThat(table.get(key("k3", 3))).contains(number("k3", 3, 3));
  }

  @Test
  void aBatchOfReadsHasOneToAHundred() {
    AttributeMapTable table = create();
    TableReads most = reads();
    TableReads more = reads();
    for (int i = 0; i < 100; i++) {
      table.put(number("k" + i % 7, i, i));
      most.get(table.table(), key("k" + i % 7, i));
      more.get(table.table(), key("k" + i % 7, i));
    }
    more.get(table.table(), key("k", 100));
    assertThat(most.sendBatch()).isZero();
    assertThat(most.items()).hasSize(100).allMatch(Optional::isPresent);
    assertThatThrownBy(more::sendBatch)
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("Too many items requested for the BatchGetItem call");
    assertThatThrownBy(() -> reads().sendBatch())
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("'requestItems'");
  }

  @Test
  void anItemCanBeThereOnce() {
    AttributeMapTable table = create();
    AttributeMapTable other = createOther();
    assertThatThrownBy(
            () ->
                batch()
                    .put(table.table(), number("k", 1, 1))
                    .delete(table.table(), key("k", 1))
                    .run())
        .isInstanceOf(ValidationException.class)
        .hasMessage("Provided list of item keys contains duplicates");
    assertThatThrownBy(
            () ->
                reads()
                    .get(table.table(), key("k", 1))
                    .get(other.table(), key("k", 1))
                    .get(table.table(), key("k", 1))
                    .sendBatch())
        .isInstanceOf(ValidationException.class)
        .hasMessage("Provided list of item keys contains duplicates");
    assertThat(table.table().count()).isZero();
    batch()
        .put(table.table(), number("k", 1, 1))
        .put(other.table(), number("k", 1, 1))
        .put(table.table(), number("k", 2, 1))
        .put(table.table(), number("k1", 1, 1))
        .run();
    assertThat(table.table().count()).isEqualTo(3);
  }

  @Test
  void conditionsUpdatesAndChecksAreRefused() {
    AttributeMapTable table = create();
    TableTransaction asBatch = new TableTransaction(store()::batchWrite);
    asBatch
        .put(table.table(), number("k", 1, 1))
        .put(table.table(), number("k", 2, 2), notExists("a"));
    assertThatThrownBy(asBatch::run)
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("puts and deletes without conditions");
    TableTransaction check =
        new TableTransaction(store()::batchWrite).check(table.table(), key("k", 1), exists("a"));
    assertThatThrownBy(check::run)
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("puts and deletes without conditions");
    assertThat(table.table().count()).isZero();
  }

  /** So DynamoDB's limit of 16 MB for a batch that writes needs no looking after. */
  @Test
  void theLargestItemsFitIntoABatch() {
    AttributeMapTable table = create();
    TableBatch batch = batch();
    for (int i = 1; i <= 25; i++) {
      batch.put(table.table(), largest(i));
    }
    assertThat(batch.run()).isEmpty();
    assertThat(table.table().count()).isEqualTo(25);
    assertThat(table.get(key("k", 25))).contains(largest(25));
    assertThat(25 * 409_600L).isLessThan(BatchRules.MAX_BYTES);
  }

  @Test
  void keysBeyondSixteenMegabytesAreHandedBack() {
    AttributeMapTable table = create();
    TableReads reads = reads();
    List<Optional<Map<String, AttributeValue>>> all = new ArrayList<>();
    for (int i = 1; i <= 50; i++) {
      table.put(largest(i));
      reads.get(table.table(), key("k", i));
      all.add(Optional.of(largest(i)));
    }
    // 40 of 409,600 bytes are 16,384,000; 41 are more than 16,777,216.
    assertThat(reads.sendBatch()).isEqualTo(10);
    assertThat(reads.items().stream().filter(Optional::isPresent)).hasSize(40);
    assertThat(reads.sendBatch()).isZero();
    assertThat(reads.items()).isEqualTo(all);
  }

  @Test
  void outcomesAreLeftAlone() {
    AttributeMapTable table = create();
    table.put(number("k", 1, 1));
    TableBatch batch =
        batch().put(table.table(), number("k", 1, 2)).delete(table.table(), key("k", 2));
    batch.run();
    assertThat(batch.actions())
        .extracting(WriteAction::outcome)
        .noneMatch(WriteOutcome::existed)
        .noneMatch(WriteOutcome::exists);
    assertThat(table.get(key("k", 1))).contains(number("k", 1, 2));
  }

  @Test
  void aTableOfAnotherStoreIsRefused() {
    AttributeMapTable table = create();
    try (ItemStore another = newFixture().open()) {
      AttributeMapTable foreign =
          new AttributeMapTable(another.createTable(definition(ScalarType.S, ScalarType.N)));
      assertThatThrownBy(
              () ->
                  batch()
                      .put(table.table(), number("k", 1, 1))
                      .put(foreign.table(), number("k", 2, 1))
                      .run())
          .isInstanceOf(ValidationException.class)
          .hasMessageContaining("not a table of this store");
      assertThatThrownBy(() -> reads().get(foreign.table(), key("k", 1)).sendBatch())
          .isInstanceOf(ValidationException.class)
          .hasMessageContaining("not a table of this store");
      assertThat(foreign.table().count()).isZero();
    }
    assertThat(table.table().count()).isZero();
  }

  @Test
  void aDeletedTableIsNotFoundAndNothingIsWritten() {
    AttributeMapTable table = create();
    AttributeMapTable other = createOther();
    store().deleteTable("other");
    assertThatThrownBy(
            () ->
                batch()
                    .put(table.table(), number("k", 1, 1))
                    .put(other.table(), number("k", 1, 1))
                    .run())
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(
            () ->
                reads().get(table.table(), key("k", 1)).get(other.table(), key("k", 1)).sendBatch())
        .isInstanceOf(ResourceNotFoundException.class);
    assertThat(table.table().count()).isZero();
  }

  @Test
  void batchesAreThereWhenADurableStoreIsOpenedAgain() {
    AttributeMapTable table = create();
    for (int i = 0; i < 40; i++) {
      batch()
          .put(table.table(), number("k" + i % 5, i, i))
          .delete(table.table(), key("k" + i % 5, i - 5))
          .run();
    }
    if (fixture().isDurable()) {
      reopen();
    }
    AttributeMapTable again = new AttributeMapTable(store().table("things"));
    assertThat(again.table().count()).isEqualTo(5);
    for (int i = 35; i < 40; i++) {
      assertThat(again.get(key("k" + i % 5, i))).contains(number("k" + i % 5, i, i));
    }
  }
}
