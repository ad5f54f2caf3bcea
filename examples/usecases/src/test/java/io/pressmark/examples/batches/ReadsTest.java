package io.pressmark.examples.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pressmark.core.error.UnprocessedItem;
import io.pressmark.core.error.UnprocessedItemsException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.table.FoundItems;
import io.pressmark.core.table.ItemKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What batches read. */
class ReadsTest extends Batching {

  private List<ItemKey<Part>> keys(int from, int to) {
    return IntStream.range(from, to).mapToObj(number -> parts.key("lathe", number)).toList();
  }

  @Test
  void anyNumberIsReadInRequestsOfAHundredInTheOrderOfTheKeys() {
    parts.putAll(parts(0, 250));
    store.requests();
    List<ItemKey<Part>> backwards = new ArrayList<>(keys(0, 260));
    Collections.reverse(backwards);
    List<Part> found = parts.getAll(backwards);
    assertThat(store.requests()).containsExactly(100, 100, 60);
    List<Part> expected = new ArrayList<>(parts(0, 250));
    Collections.reverse(expected);
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void nothingIsSentForNoKeys() {
    assertThat(parts.getAll(List.of())).isEmpty();
    assertThat(db.batchGet(batch -> {}).unprocessed()).isEmpty();
    assertThat(store.requests()).isEmpty();
  }

  @Test
  void aKeyThatIsGivenAgainIsReadOnce() {
    parts.putAll(parts(0, 2));
    store.requests();
    List<ItemKey<Part>> twice = new ArrayList<>(keys(0, 2));
    twice.addAll(keys(0, 2));
    assertThat(parts.getAll(twice)).isEqualTo(parts(0, 2));
    assertThat(store.requests()).containsExactly(2);
  }

  @Test
  void itemsOfSeveralTablesAreFoundByTheirKeys() {
    parts.put(part(1));
    tools.put(new Tool("saw", 2));
    FoundItems found =
        db.batchGet(batch -> batch.get(tools.key("saw")).get(tools.key("axe")).getAll(keys(0, 3)));
    assertThat(found.get(tools.key("saw"))).contains(new Tool("saw", 2));
    assertThat(found.get(tools.key("axe"))).isEmpty();
    assertThat(found.get(parts.key(part(1)))).contains(part(1));
    assertThat(found.get(parts.key(new PartKey("lathe", 2)))).isEmpty();
    assertThat(found.all(parts)).containsExactly(part(1));
    assertThat(found.all(tools)).containsExactly(new Tool("saw", 2));
    assertThat(found.all(notes)).isEmpty();
    assertThat(found.unprocessed()).isEmpty();
    assertThatThrownBy(() -> found.get(tools.key("file")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("file")
        .hasMessageContaining("not among the keys");
  }

  @Test
  void keysThatAreHandedBackAreReadAgain() {
    parts.putAll(parts(0, 10));
    store.requests();
    store.take(4, 0, ThrottledStore.REFUSE, 3);
    assertThat(parts.getAll(keys(0, 10))).isEqualTo(parts(0, 10));
    assertThat(store.requests()).containsExactly(10, 6, 6, 6, 3);
    assertThat(pauses).isEqualTo(millis(5, 10, 20, 25));
  }

  @Test
  void whatCouldNotBeReadIsNotTakenForAbsent() {
    parts.putAll(parts(0, 120));
    store.take(90, 0, 0, 0);
    FoundItems found =
        db.batchGet(batch -> batch.retrying(retry).getAll(keys(0, 120)).get(tools.key("saw")));
    assertThat(found.unprocessed()).hasSize(31);
    assertThat(found.unprocessed())
        .allMatch(item -> item.operation() == UnprocessedItem.Operation.GET)
        .allMatch(item -> item.object().isEmpty());
    assertThat(found.get(parts.key("lathe", 99))).contains(part(99));
    assertThatThrownBy(() -> found.get(parts.key("lathe", 9)))
        .isInstanceOf(UnprocessedItemsException.class)
        .hasMessageContaining("left undone: 1, ");
    UnprocessedItemsException left =
        catchThrowableOfType(UnprocessedItemsException.class, () -> found.all(parts));
    assertThat(left.items()).hasSize(30);
    assertThatThrownBy(() -> found.get(tools.key("saw")))
        .isInstanceOf(UnprocessedItemsException.class);
    assertThat(found.all(notes)).isEmpty();
  }

  @Test
  void aRepositoryTellsWhatItCouldNotRead() {
    parts.putAll(parts(0, 10));
    store.take(4, 0, 0, ThrottledStore.REFUSE);
    UnprocessedItemsException left =
        catchThrowableOfType(UnprocessedItemsException.class, () -> parts.getAll(keys(0, 10)));
    assertThat(left.items().stream().map(item -> parts.fromAttributeMap(item.key()).number()))
        .containsExactly(0, 1, 2, 3, 4, 5);
  }

  /** No answer holds more than 16 MB: that is no reason to wait. */
  @Test
  void whatDoesNotFitIntoOneAnswerIsAskedForAtOnce() {
    String large = "x".repeat(400_000);
    List<Part> items =
        IntStream.range(0, 95).mapToObj(number -> new Part("lathe", number, large)).toList();
    parts.putAll(items);
    store.requests();
    assertThat(parts.getAll(keys(0, 95))).isEqualTo(items);
    assertThat(store.requests()).hasSize(3);
    assertThat(pauses).isEmpty();
  }

  @Test
  void aKeyOfAnotherTableIsRefused() {
    ToolRepository others = new ToolRepository(db, options.withName("others"));
    assertThatThrownBy(() -> others.getAll(List.of(tools.key("saw"))))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("another table than 'others'");
  }

  @Test
  void keysAreEqualByTableClassAndContent() {
    ToolRepository same = new ToolRepository(db);
    ToolRepository others = new ToolRepository(db, options.withName("others"));
    assertThat(tools.key("saw"))
        .isEqualTo(same.key("saw"))
        .hasSameHashCodeAs(same.key("saw"))
        .isEqualTo(tools.key(new Tool("saw", 7)))
        .isNotEqualTo(tools.key("axe"))
        .isNotEqualTo(others.key("saw"));
    assertThat(parts.key("lathe", 1)).isEqualTo(parts.key(new PartKey("lathe", 1)));
    assertThat(parts.key("lathe", 1).toString())
        .startsWith("ItemKey[parts ")
        .contains("lathe", "number");
  }

  @Test
  void aKeyThatBreaksARuleIsRefusedWhereItIsMade() {
    assertThatThrownBy(() -> tools.key("")).isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> notes.key(Note.of("no id yet")))
        .isInstanceOf(ValidationException.class);
  }
}
