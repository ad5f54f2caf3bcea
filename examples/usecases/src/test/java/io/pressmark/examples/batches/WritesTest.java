package io.pressmark.examples.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pressmark.core.error.UnprocessedItemsException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.table.WrittenItems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What batches write, of every kind of class. */
class WritesTest extends Batching {

  @Test
  void anyNumberIsSentInRequestsOfTwentyFive() {
    parts.putAll(parts(0, 60));
    assertThat(store.requests()).containsExactly(25, 25, 10);
    assertThat(stored()).isEqualTo(parts(0, 60));
    parts.deleteAll(parts(10, 60).stream().map(parts::key).toList());
    assertThat(store.requests()).containsExactly(25, 25);
    assertThat(stored()).isEqualTo(parts(0, 10));
    assertThat(pauses).isEmpty();
  }

  @Test
  void nothingIsSentForNothing() {
    parts.putAll(List.of());
    parts.deleteAll(List.of());
    db.batchWrite(batch -> batch.putAll(parts, List.of()));
    assertThat(store.requests()).isEmpty();
  }

  @Test
  void putsAndDeletesOfSeveralTablesShareRequests() {
    parts.put(part(1));
    tools.putAll(List.of(new Tool("saw", 2), new Tool("axe", 3)));
    store.requests();
    db.batchWrite(
        batch ->
            batch
                .put(parts, part(2))
                .putAll(tools, List.of(new Tool("file", 1), new Tool("drill", 9)))
                .delete(parts, part(1))
                .delete(tools.key("saw"))
                .deleteAll(List.of(tools.key("axe"), parts.key("lathe", 7))));
    assertThat(store.requests()).containsExactly(7);
    assertThat(stored()).containsExactly(part(2));
    assertThat(tools.scan().toList()).extracting(Tool::name).containsOnly("file", "drill");
  }

  /** As if they were done one after the other. */
  @Test
  void ofSeveralWritesOfAnItemTheLastOneStays() {
    List<Part> items = new ArrayList<>(parts(0, 10));
    items.add(new Part("lathe", 3, "first"));
    items.addAll(parts(10, 20));
    items.add(new Part("lathe", 3, "second"));
    parts.putAll(items);
    assertThat(store.requests()).containsExactly(10, 11, 1);
    assertThat(parts.get("lathe", 3)).contains(new Part("lathe", 3, "second"));
    db.batchWrite(
        batch ->
            batch
                .delete(parts.key("lathe", 3))
                .put(parts, part(3))
                .put(parts, part(4))
                .delete(parts, part(4)));
    assertThat(parts.get("lathe", 3)).contains(part(3));
    assertThat(parts.get("lathe", 4)).isEmpty();
  }

  /** Otherwise a repetition of the first could overtake the second. */
  @Test
  void theOrderHoldsWhenAFirstWriteIsHandedBack() {
    store.take(1, 0, 1);
    parts.putAll(List.of(part(1), part(2), new Part("lathe", 1, "second")));
    assertThat(store.requests()).containsExactly(2, 1, 1, 1);
    assertThat(stored()).containsExactly(new Part("lathe", 1, "second"), part(2));
  }

  @Test
  void itemsAreTakenAsTheyAreNeeded() {
    List<Integer> taken = new ArrayList<>();
    Iterable<Part> items =
        () ->
            new Iterator<>() {
              private int next;

              @Override
              public boolean hasNext() {
                return next < 100;
              }

              @Override
              public Part next() {
                taken.add(store.requests().size());
                return part(next++);
              }
            };
    parts.putAll(items);
    assertThat(stored()).hasSize(100);
    // Each request was sent before the first item of the one after the next was asked for.
    assertThat(taken.stream().mapToInt(Integer::intValue).sum()).isBetween(3, 4);
  }

  @Test
  void anItemThatCannotBeStoredEndsTheBatchBehindThoseBeforeIt() {
    List<Part> items = new ArrayList<>(parts(0, 30));
    items.add(new Part("", 30, "no key"));
    items.addAll(parts(31, 40));
    assertThatThrownBy(() -> parts.putAll(items))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("'machine'");
    assertThat(stored()).isEqualTo(parts(0, 30));
  }

  @Test
  void whatIsLeftBeforeItIsToldToo() {
    List<Part> items = new ArrayList<>(parts(0, 3));
    items.add(new Part("", 30, "no key"));
    store.take(0, 0, 0);
    ValidationException refused =
        catchThrowableOfType(ValidationException.class, () -> parts.putAll(items));
    assertThat(refused.getSuppressed())
        .singleElement()
        .isInstanceOfSatisfying(
            UnprocessedItemsException.class,
            left -> assertThat(left.objects(Part.class)).isEqualTo(items));
  }

  @Test
  void idsAndTimesAreFilledInAndToldByTheObjectThatWasGiven() {
    Note one = Note.of("same");
    Note other = Note.of("same");
    WrittenItems written =
        db.batchWrite(batch -> batch.put(notes, one).putAll(notes, List.of(other)));
    Note stored = written.stored(notes, one);
    assertThat(stored.updatedAt()).isEqualTo(NOW);
    assertThat(notes.get(stored.id())).contains(stored);
    assertThat(written.stored(notes, other).id()).isNotEqualTo(stored.id());
    assertThat(notes.get(written.stored(notes, other).id())).isPresent();
    assertThat(notes.count()).isEqualTo(2);
    assertThat(store.requests()).containsExactly(2);
  }

  @Test
  void anIdThatIsThereIsKept() {
    UUID id = new UUID(1, 2);
    notes.putAll(List.of(new Note(id, "mine", Instant.EPOCH)));
    assertThat(notes.get(id)).contains(new Note(id, "mine", NOW));
  }

  @Test
  void whatIsStoredIsToldAsItIsRead() {
    LeaseRepository leases = new LeaseRepository(db);
    Lease lease = new Lease("flat", NOW.plusMillis(500));
    WrittenItems written = db.batchWrite(batch -> batch.put(leases, lease).put(parts, part(1)));
    assertThat(written.stored(leases, lease)).isEqualTo(new Lease("flat", NOW));
    assertThatThrownBy(() -> written.stored(parts, part(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'parts'")
        .hasMessageContaining("the very object");
  }

  @Test
  void anObjectCanBePutIntoTwoTables() {
    ToolRepository others = new ToolRepository(db, options.withName("others"));
    Tool tool = new Tool("saw", 1);
    WrittenItems written = db.batchWrite(batch -> batch.put(tools, tool));
    assertThat(written.stored(tools, tool)).isEqualTo(tool);
    assertThatThrownBy(() -> written.stored(others, tool))
        .isInstanceOf(IllegalArgumentException.class);
    db.batchWrite(batch -> batch.put(tools, tool).put(others, tool));
    assertThat(others.get("saw")).contains(tool);
  }

  /** A batch has no conditions, so these are put one by one, and are right all the same. */
  @Test
  void countsAndTimesOfCreationGoOnFromWhatIsStored() {
    Page first = pages.put(Page.of("home", "old"));
    now.set(NOW.plusSeconds(60));
    store.requests();
    pages.putAll(List.of(Page.of("home", "new"), Page.of("help", "new")));
    assertThat(store.requests()).isEmpty();
    assertThat(pages.get("home")).contains(new Page("home", "new", 2, first.at()));
    assertThat(pages.get("help")).contains(new Page("help", "new", 1, NOW.plusSeconds(60)));
  }

  @Test
  void singlePutsKeepTheirPlaceInABatch() {
    Page page = Page.of("home", "text");
    WrittenItems written =
        db.batchWrite(
            batch ->
                batch
                    .put(tools, new Tool("saw", 1))
                    .put(pages, page)
                    .put(tools, new Tool("saw", 2))
                    .delete(pages, page)
                    .put(pages, page));
    assertThat(written.stored(pages, page)).isEqualTo(new Page("home", "text", 1, NOW));
    assertThat(pages.get("home")).contains(written.stored(pages, page));
    assertThat(tools.get("saw")).contains(new Tool("saw", 2));
  }

  @Test
  void aClassWithAVersionIsRefused() {
    Draft stored = drafts.put(new Draft("essay", "text", 0));
    assertThatThrownBy(() -> db.batchWrite(batch -> batch.put(drafts, stored)))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "A batch cannot check versions, and io.pressmark.examples.batches.Draft has one: put its"
                + " items one by one, or in a transaction");
    assertThatThrownBy(() -> db.batchWrite(batch -> batch.delete(drafts, stored)))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("delete its items one by one, or in a transaction");
    assertThatThrownBy(() -> db.batchWrite(batch -> batch.delete(drafts.key("essay"))))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("say deleteUnchecked");
    assertThatThrownBy(() -> drafts.table().putAll(List.of(stored)))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("put its items one by one");
    assertThatThrownBy(() -> drafts.table().deleteAll(List.of(drafts.key("essay"))))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("delete its items one by one");
    assertThat(drafts.get("essay")).contains(stored);
    db.batchWrite(batch -> batch.deleteUnchecked(drafts.key("essay")));
    assertThat(drafts.count()).isZero();
  }

  @Test
  void aKeyOfAnotherTableIsRefused() {
    ToolRepository others = new ToolRepository(db, options.withName("others"));
    tools.put(new Tool("saw", 1));
    assertThatThrownBy(() -> others.deleteAll(List.of(tools.key("saw"))))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("another table than 'others'");
    assertThat(tools.count()).isEqualTo(1);
  }

  @Test
  void nothingHappensIfTheContentFails() {
    assertThatThrownBy(
            () ->
                db.batchWrite(
                    batch -> {
                      batch.put(parts, part(1));
                      throw new IllegalStateException("no");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(stored()).isEmpty();
  }
}
