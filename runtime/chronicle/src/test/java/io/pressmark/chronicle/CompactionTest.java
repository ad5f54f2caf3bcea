package io.pressmark.chronicle;

import static io.pressmark.chronicle.Items.key;
import static io.pressmark.chronicle.Items.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.chronicle.report.CompactionReport;
import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.error.StoreIoException;
import io.pressmark.core.error.StoreLockedException;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {
  private static final TableDefinition OTHERS = Items.NOTES.withName("others");

  @TempDir Path parent;

  private Path directory() {
    return parent.resolve("store");
  }

  private ChronicleItemStore open() {
    return ChronicleItemStore.open(directory(), StoreOptions.defaults());
  }

  /** Writes many items in random order, some large, and deletes most of them. */
  private Map<String, Set<Map<String, AttributeValue>>> fill(ItemStore store) {
    AttributeMapTable notes = new AttributeMapTable(store.createTable(Items.NOTES));
    AttributeMapTable others = new AttributeMapTable(store.createTable(OTHERS));
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < 12_000; i++) {
      numbers.add(i);
    }
    Collections.shuffle(numbers, new Random(7));
    for (int i : numbers) {
      notes.put(note(author(i), i, "x".repeat(i % 487 == 3 ? 150_000 : i % 700)));
      if (i % 50 == 0) {
        others.put(note("o" + i, i, "other"));
      }
    }
    for (int i : numbers) {
      if (i % 10 != 3) {
        notes.delete(key(author(i), i));
      }
    }
    return Contents.of(store);
  }

  /** Some are so long that they stand in the values. */
  private static String author(int number) {
    return "a" + number % 300 + (number % 7 == 0 ? "y".repeat(400) : "");
  }

  @Test
  void filesShrinkAndEverythingIsKept() {
    Map<String, Set<Map<String, AttributeValue>>> before;
    TableStatistics statistics;
    try (ItemStore store = open()) {
      before = fill(store);
      statistics = store.table("notes").statistics();
    }
    long bytes = Contents.extentBytes(directory());
    CompactionReport report = ChronicleItemStore.compact(directory(), ProgressListener.NONE);
    assertThat(report.items()).isEqualTo(1200 + 240);
    assertThat(report.bytesBefore()).isEqualTo(bytes);
    assertThat(report.bytesAfter()).isEqualTo(Contents.extentBytes(directory()));
    assertThat(report.bytesAfter()).isLessThan(bytes / 2);
    try (ChronicleItemStore store = open()) {
      assertThat(Contents.of(store)).isEqualTo(before);
      assertThat(store.verify()).isEmpty();
      assertThat(store.table("notes").statistics().items()).isEqualTo(statistics.items());
      assertThat(store.table("notes").statistics().bytes()).isEqualTo(statistics.bytes());
      AttributeMapTable notes = new AttributeMapTable(store.table("notes"));
      for (int i = 0; i < 3000; i++) {
        notes.put(note("later", i, "y".repeat(i % 900)));
      }
      notes.put(note("later", 5, "z".repeat(200_000)));
      before = Contents.of(store);
    }
    ChronicleItemStore.compact(directory(), ProgressListener.NONE);
    try (ChronicleItemStore store = open()) {
      assertThat(Contents.of(store)).isEqualTo(before);
      assertThat(store.verify()).isEmpty();
    }
  }

  @Test
  void aStoreThatWasNotClosedIsRecoveredFirst() throws IOException {
    Path copy = parent.resolve("copy");
    Map<String, Set<Map<String, AttributeValue>>> before;
    try (ItemStore store = open()) {
      before = fill(store);
      Contents.copy(directory(), copy);
    }
    ChronicleItemStore.compact(copy, ProgressListener.NONE);
    try (ChronicleItemStore store = ChronicleItemStore.open(copy, StoreOptions.defaults())) {
      assertThat(Contents.of(store)).isEqualTo(before);
    }
  }

  @Test
  void progressIsToldAndAbortingLeavesEverythingAsItWas() throws IOException {
    try (ItemStore store = open()) {
      fill(store);
    }
    Map<String, byte[]> before = Contents.files(directory());
    IllegalStateException abort = new IllegalStateException("enough");
    List<Long> told = new ArrayList<>();
    assertThatThrownBy(
            () ->
                ChronicleItemStore.compact(
                    directory(),
                    (phase, done, total) -> {
                      told.add(done);
                      assertThat(total).isEqualTo(1440);
                      if (done > 1000) {
                        throw abort;
                      }
                    }))
        .isSameAs(abort);
    assertThat(told).isSorted().hasSizeGreaterThan(1);
    assertSame(before);
  }

  private void assertSame(Map<String, byte[]> before) throws IOException {
    Map<String, byte[]> after = Contents.files(directory());
    assertThat(after.keySet()).isEqualTo(before.keySet());
    after.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(before.get(name)));
  }

  @Test
  void aDamagedStoreIsLeftAsItIs() throws IOException {
    try (ItemStore store = open()) {
      fill(store);
    }
    Path extent = directory().resolve("e2.cm");
    byte[] bytes = Files.readAllBytes(extent);
    int damaged = 0;
    for (int at = 20; at < bytes.length - 20; at++) {
      if (bytes[at - 20] == 'x' && bytes[at] == 'x' && bytes[at + 20] == 'x') {
        bytes[at] = 'y';
        damaged++;
        at += 300;
      }
    }
    assertThat(damaged).isGreaterThan(100);
    Files.write(extent, bytes);
    Map<String, byte[]> before = Contents.files(directory());
    assertThatThrownBy(() -> ChronicleItemStore.compact(directory(), ProgressListener.NONE))
        .isInstanceOf(StoreCorruptException.class)
        .hasMessageContaining("page");
    assertSame(before);
  }

  @Test
  void anOpenStoreAndADirectoryWithoutOneAreRefused() {
    assertThatThrownBy(() -> ChronicleItemStore.compact(directory(), ProgressListener.NONE))
        .isInstanceOf(StoreIoException.class)
        .hasMessageContaining("no store");
    assertThat(directory()).doesNotExist();
    try (ItemStore store = open()) {
      assertThat(store.tableNames()).isEmpty();
      assertThatThrownBy(() -> ChronicleItemStore.compact(directory(), ProgressListener.NONE))
          .isInstanceOf(StoreLockedException.class);
    }
    assertThat(ChronicleItemStore.compact(directory(), ProgressListener.NONE).items()).isZero();
    try (ItemStore store = open()) {
      assertThat(store.tableNames()).isEmpty();
    }
  }
}
