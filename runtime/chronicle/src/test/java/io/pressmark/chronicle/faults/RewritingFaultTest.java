package io.pressmark.chronicle.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.chronicle.disk.Fault;
import io.pressmark.chronicle.disk.FaultyDisk;
import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.chronicle.internal.store.StoreCompaction;
import io.pressmark.chronicle.internal.store.StoreRestore;
import io.pressmark.core.error.StoreException;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every file operation of a compaction and of a restoring fails once. */
class RewritingFaultTest {
  private static final StoreOptions OPTIONS = StoreOptions.defaults().withPartitions(2);

  @TempDir Path directory;

  /** A store with items, small and large, and the room of deleted ones. */
  private Path prepare() throws IOException {
    Path place = Files.createDirectories(directory.resolve("prepared"));
    try (ChronicleItemStore store = ChronicleItemStore.open(place, OPTIONS)) {
      Change.LARGE_ITEMS.preparation().forEach(step -> step.change().accept(store, place));
      Change.LARGE_ITEMS.steps().forEach(step -> step.change().accept(store, place));
    }
    return place;
  }

  private static Content content(Path place) {
    try (ChronicleItemStore store = ChronicleItemStore.open(place, OPTIONS)) {
      assertThat(store.verify()).isEmpty();
      return Content.of(store);
    }
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

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aCompactionLeavesTheOldStoreOrTheNewOne(Fault fault) throws IOException {
    Path prepared = prepare();
    Content before = content(prepared);
    Path whole = copy(prepared, directory.resolve("whole"));
    FaultyDisk counting = FaultyDisk.counting(Disk.system());
    StoreCompaction.run(whole, counting, ProgressListener.NONE);
    assertThat(content(whole)).isEqualTo(before);
    int failures = 0;
    for (long n : Sampling.of(counting.operations())) {
      FaultyDisk disk = FaultyDisk.failingAt(Disk.system(), n, fault);
      Path place = copy(prepared, directory.resolve("n" + n));
      try {
        StoreCompaction.run(place, disk, ProgressListener.NONE);
      } catch (StoreException e) {
        assertThat(e).hasMessageContaining("told to fail");
        failures++;
      }
      assertThat(content(place)).as(disk.failed()).isEqualTo(before);
    }
    assertThat(failures).isPositive();
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aRestoringThatFailedCanBeTriedAgain(Fault fault) throws IOException {
    Path prepared = prepare();
    Content before = content(prepared);
    Path backup = directory.resolve("backup");
    try (ChronicleItemStore store = ChronicleItemStore.open(prepared, OPTIONS)) {
      store.backup(backup, ProgressListener.NONE);
    }
    FaultyDisk counting = FaultyDisk.counting(Disk.system());
    StoreRestore.run(backup, directory.resolve("whole"), counting, ProgressListener.NONE);
    int failures = 0;
    for (long n : Sampling.of(counting.operations())) {
      FaultyDisk disk = FaultyDisk.failingAt(Disk.system(), n, fault);
      Path place = directory.resolve("n" + n);
      try {
        StoreRestore.run(backup, place, disk, ProgressListener.NONE);
      } catch (StoreException e) {
        assertThat(e).hasMessageContaining("told to fail");
        assertThat(place).as(disk.failed()).doesNotExist();
        failures++;
        ChronicleItemStore.restore(backup, place, ProgressListener.NONE);
      }
      assertThat(content(place)).as(disk.failed()).isEqualTo(before);
    }
    assertThat(failures).isPositive();
  }
}
