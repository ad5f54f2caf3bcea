package io.pressmark.chronicle.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.chronicle.FilledIndexes;
import io.pressmark.chronicle.StoreOnDisk;
import io.pressmark.chronicle.disk.Fault;
import io.pressmark.chronicle.disk.FaultyDisk;
import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.core.error.ResourceInUseException;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.StoreException;
import io.pressmark.core.store.Durability;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.store.StoreTable;
import io.pressmark.testkit.item.StreamChecker;
import io.pressmark.testkit.model.IndexChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every write, force, rename and so on of the store's files fails once, from the opening to the
 * closing, in every kind of change: the change fails cleanly or is complete, and the store that is
 * opened afterwards is whole and holds what was promised. By default a few operations of each
 * change, others each time; all of them with {@code -Dpressmark.faults=all}.
 */
class FaultMatrixTest {
  /** So many failing steps can come of one fault; with more the store has stopped. */
  private static final int FAILURES = 3;

  @TempDir Path directory;

  static Stream<Arguments> cases() {
    List<Arguments> cases = new ArrayList<>();
    for (Change change : Change.values()) {
      for (Durability durability : List.of(Durability.PROCESS, Durability.SYNC)) {
        for (Fault fault : Fault.values()) {
          cases.add(Arguments.of(change, durability, fault));
        }
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyOperationFailsOnce(Change change, Durability durability, Fault fault)
      throws IOException {
    Path prepared = directory.resolve("prepared");
    prepare(prepared, change, durability);
    Path counted = copy(prepared, directory.resolve("counted"));
    FaultyDisk counting = FaultyDisk.counting(Disk.system());
    assertThat(run(counted, change, durability, counting)).isZero();
    int failed = 0;
    List<Long> numbers = Sampling.of(counting.operations());
    for (long n : numbers) {
      FaultyDisk disk = FaultyDisk.failingAt(Disk.system(), n, fault);
      Path place = copy(prepared, directory.resolve("n" + n));
      run(place, change, durability, disk);
      failed += disk.failed().isEmpty() ? 0 : 1;
      delete(place);
      delete(place.resolveSibling(place.getFileName() + ".copy"));
      Files.deleteIfExists(place.resolveSibling(place.getFileName() + ".backup"));
    }
    // An extent may be made sooner or later, so the last operations are not always reached.
    assertThat(failed).isGreaterThan(numbers.size() / 2);
  }

  private static StoreOptions options(Durability durability) {
    return StoreOptions.defaults()
        .withPartitions(1)
        .withDurability(durability)
        .withSplitBytes(StoreOptions.MIN_SPLIT_BYTES);
  }

  private static void prepare(Path place, Change change, Durability durability) throws IOException {
    Files.createDirectories(place);
    if (change.preparation().isEmpty()) {
      return;
    }
    try (ChronicleItemStore store = ChronicleItemStore.open(place, options(durability))) {
      change.preparation().forEach(step -> step.change().accept(store, place));
    }
  }

  /** Changes a store on a disk, then opens it without one; returns how many steps failed. */
  private static int run(Path place, Change change, Durability durability, FaultyDisk disk) {
    Possible possible = new Possible();
    change.preparation().forEach(possible::happened);
    int failures = changeAll(place, change, durability, disk, possible);
    String what = change + " " + durability + " " + disk.failed();
    try (ChronicleItemStore store = ChronicleItemStore.open(place, options(durability))) {
      possible.found(Content.of(store), what);
      assertThat(store.verify()).as(what).isEmpty();
      requireInStep(store, what);
      Step another = Step.create("another");
      another.change().accept(store, place);
      possible.happened(another);
      Step put = Step.putNamed("another", "k", "new name");
      put.change().accept(store, place);
      possible.happened(put);
      possible.found(Content.of(store), what);
    }
    try (ChronicleItemStore store = ChronicleItemStore.open(place, options(durability))) {
      possible.found(Content.of(store), what);
    }
    return failures;
  }

  /** Indexes and change streams tell the same as their tables. */
  private static void requireInStep(ItemStore store, String what) {
    for (String name : store.tableNames()) {
      StoreTable table = store.table(name);
      FilledIndexes.await(table);
      IndexChecker.requireInStep(table, what);
      if (table.definition().stream().isPresent()) {
        StreamChecker.requireInStep(table, what);
      }
    }
  }

  private static int changeAll(
      Path place, Change change, Durability durability, FaultyDisk disk, Possible possible) {
    int failures = 0;
    ChronicleItemStore store;
    try {
      store = StoreOnDisk.open(place, options(durability), disk);
    } catch (StoreException e) {
      assertClear(e, disk);
      return 1;
    }
    for (Step step : change.steps()) {
      try {
        step.change().accept(store, place);
        possible.happened(step);
      } catch (ResourceNotFoundException | ResourceInUseException e) {
        // The table that an earlier step should have made, or dropped.
        assertThat(failures).isPositive();
      } catch (StoreException e) {
        assertClear(e, disk);
        possible.mayHaveHappened(step);
        failures++;
        if (failures == FAILURES) {
          break;
        }
      }
    }
    try {
      possible.found(Content.of(store), change + " before closing " + disk.failed());
    } catch (StoreException e) {
      assertClear(e, disk);
    }
    try {
      store.close();
    } catch (StoreException e) {
      assertClear(e, disk);
      failures++;
    }
    return failures;
  }

  private static void assertClear(StoreException e, FaultyDisk disk) {
    assertThat(e).hasMessageContaining("told to fail");
    assertThat(disk.failed()).isNotEmpty();
  }

  private static Path copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    return to;
  }

  private static void delete(Path place) throws IOException {
    if (!Files.exists(place)) {
      return;
    }
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
