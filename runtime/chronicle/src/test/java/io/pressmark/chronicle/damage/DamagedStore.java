package io.pressmark.chronicle.damage;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapIndex;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableQuery;
import io.pressmark.testkit.item.TableScan;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What a damaged store may do: say of an item that it is lost, in {@link StoreCorruptException}'s
 * words. What it may not: answer anything that was not stored, call an item absent that was, or
 * keep silent when asked to verify.
 */
final class DamagedStore {
  /** Keys that are looked up: stored, deleted, and some that never were. */
  private static final int KEYS = 2_000;

  private final Path directory;
  private final String what;
  private final Map<String, Map<Map<String, AttributeValue>, Map<String, AttributeValue>>>
      expected = new HashMap<>();

  /**
   * What was found.
   *
   * @param damages what verifying said
   * @param lost how many stored items could not be read
   */
  record Findings(List<String> damages, int lost) {}

  DamagedStore(Path directory, SampleStore sample, String what) {
    this.directory = directory;
    this.what = what;
    sample.items().forEach((table, items) -> expected.put(table, new HashMap<>(items)));
  }

  /** Reads all there is, writes some, and reads all again after another opening. */
  Findings check(Random random) {
    Findings findings;
    try (ChronicleItemStore store = ChronicleItemStore.open(directory, SampleStore.OPTIONS)) {
      findings = readAll(store);
      write(store, random);
      readAll(store);
    }
    try (ChronicleItemStore store = ChronicleItemStore.open(directory, SampleStore.OPTIONS)) {
      readAll(store);
    }
    return findings;
  }

  private Findings readAll(ChronicleItemStore store) {
    List<String> damages = store.verify();
    int refused = 0;
    int lost = 0;
    for (String name : expected.keySet()) {
      StoreTable table = store.table(name);
      Set<Map<String, AttributeValue>> keys = keysThatAreRefused(table);
      refused += keys.size() + (canScan(table) ? 0 : 1) + queriesThatAreRefused(table);
      if (!table.definition().indexes().isEmpty()) {
        refused += colorsThatAreRefused(table);
      }
      keys.retainAll(expected.get(name).keySet());
      lost += keys.size();
    }
    assertThat(refused == 0 || !damages.isEmpty()).as("%s: verify is silent", what).isTrue();
    return new Findings(damages, lost);
  }

  private Set<Map<String, AttributeValue>> keysThatAreRefused(StoreTable table) {
    AttributeMapTable items = new AttributeMapTable(table);
    Set<Map<String, AttributeValue>> refused = new HashSet<>();
    for (int number = 0; number < KEYS; number++) {
      Map<String, AttributeValue> key = SampleStore.key(number);
      Optional<Optional<Map<String, AttributeValue>>> found = unlessRefused(() -> items.get(key));
      if (found.isPresent()) {
        assertThat(found.get()).as("%s: item %d", what, number).isEqualTo(expected(table, key));
      } else {
        refused.add(key);
      }
    }
    return refused;
  }

  private Optional<Map<String, AttributeValue>> expected(
      StoreTable table, Map<String, AttributeValue> key) {
    return Optional.ofNullable(expected.get(table.definition().name()).get(key));
  }

  private boolean canScan(StoreTable table) {
    AttributeMapTable items = new AttributeMapTable(table);
    var found = unlessRefused(() -> items.scanAll(TableScan.all()));
    found.ifPresent(all -> requireSame(all, table, item -> true, "scan"));
    return found.isPresent();
  }

  private int queriesThatAreRefused(StoreTable table) {
    AttributeMapTable items = new AttributeMapTable(table);
    int refused = 0;
    for (int number = 0; number < 60; number++) {
      AttributeValue collection = AttributeValue.s("c" + number);
      var found = unlessRefused(() -> items.queryAll(TableQuery.of(collection).descending()));
      if (found.isPresent()) {
        requireSame(
            found.get(),
            table,
            item -> collection.equals(item.get("collection")),
            "query " + number);
      } else {
        refused++;
      }
    }
    return refused;
  }

  private int colorsThatAreRefused(StoreTable table) {
    int refused = 0;
    for (int number = 0; number < SampleStore.COLORS; number++) {
      AttributeValue color = AttributeValue.n(number);
      AttributeMapIndex index = new AttributeMapIndex(table.index(SampleStore.BY_COLOR.name()));
      var found = unlessRefused(() -> index.query(List.of(color)));
      if (found.isPresent()) {
        requireSame(found.get(), table, item -> color.equals(item.get("color")), "color " + number);
      } else {
        refused++;
      }
    }
    return refused;
  }

  /** What was found is all that was stored and is meant, each item once. */
  private void requireSame(
      List<Map<String, AttributeValue>> found,
      StoreTable table,
      Predicate<Map<String, AttributeValue>> meant,
      String where) {
    Set<Map<String, AttributeValue>> all = new HashSet<>();
    expected.get(table.definition().name()).values().stream().filter(meant).forEach(all::add);
    // Without the sets themselves, which are long.
    assertThat(new HashSet<>(found).equals(all)).as("%s: %s", what, where).isTrue();
    assertThat(found).as("%s: %s", what, where).hasSameSizeAs(all);
  }

  /** A write to what is lost is refused; any other is done. */
  private void write(ChronicleItemStore store, Random random) {
    for (String name : expected.keySet()) {
      AttributeMapTable items = new AttributeMapTable(store.table(name));
      for (int i = 0; i < 40; i++) {
        int number = random.nextInt(KEYS);
        Map<String, AttributeValue> item =
            SampleStore.item(number, random.nextLong(), i % 10 == 0 ? 9_000 : random.nextInt(300));
        if (unlessRefused(() -> items.put(item)).isPresent()) {
          expected.get(name).put(SampleStore.key(number), item);
        }
      }
    }
  }

  /** What an operation answers; empty if it says that what it needs is damaged. */
  private static <T> Optional<T> unlessRefused(Supplier<T> operation) {
    try {
      return Optional.of(operation.get());
    } catch (StoreCorruptException e) {
      assertThat(e).hasMessageContaining("age ");
      return Optional.empty();
    }
  }
}
