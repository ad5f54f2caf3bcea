package io.pressmark.chronicle.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.chronicle.Contents;
import io.pressmark.chronicle.disk.Reboot;
import io.pressmark.chronicle.internal.files.Control;
import io.pressmark.chronicle.internal.files.ControlFile;
import io.pressmark.chronicle.internal.files.RecoveryBase;
import io.pressmark.chronicle.report.RecoveryReport;
import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.store.Durability;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableTransaction;
import io.pressmark.testkit.item.Updates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RebuildTest {
  private static final String SNAPSHOT_AFTER = "pressmark.snapshot-journal-bytes";

  @TempDir Path parent;

  private Path directory() {
    return parent.resolve("store");
  }

  private Path crashed() {
    return parent.resolve("crashed");
  }

  @AfterEach
  void usualLength() {
    System.clearProperty(SNAPSHOT_AFTER);
  }

  private static ChronicleItemStore open(Path directory, Durability durability) {
    return ChronicleItemStore.open(directory, StoreOptions.defaults().withDurability(durability));
  }

  private static void write(ItemStore store, int from, int to) {
    AttributeMapTable left = new AttributeMapTable(store.table("left"));
    AttributeMapTable right = new AttributeMapTable(store.table("right"));
    for (int i = from; i < to; i++) {
      Map<String, AttributeValue> item =
          Map.of(
              "owner",
              AttributeValue.s("o" + i % 17),
              "slot",
              AttributeValue.n(i),
              "n" + i % 30,
              AttributeValue.s("v".repeat(i % 211 == 9 ? 70_000 : i % 400)));
      if (i % 6 == 5) {
        new TableTransaction(store).put(left.table(), item).put(right.table(), item).run();
      } else {
        left.put(item);
      }
      if (i % 4 == 3) {
        left.delete(
            Map.of("owner", AttributeValue.s("o" + (i - 2) % 17), "slot", AttributeValue.n(i - 2)));
      }
    }
  }

  /** What an operating system leaves that went down: nothing of the pages is what it was. */
  private void crash() throws IOException {
    copyAtRest(directory(), crashed());
    Random random = new Random(3);
    try (Stream<Path> files = Files.list(crashed())) {
      for (Path file : files.filter(name -> name.toString().endsWith(".cm")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        for (int page = 4; page < bytes.length / 4096; page++) {
          if (random.nextBoolean()) {
            java.util.Arrays.fill(bytes, page * 4096, (page + 1) * 4096, (byte) 0);
          }
        }
        Files.write(file, bytes);
      }
    }
    Reboot.of(crashed());
  }

  /** Copies an open store, once its own threads change no names meanwhile. */
  private void copyAtRest(Path from, Path to) throws IOException {
    while (true) {
      try {
        List<String> before = state(from);
        Contents.copy(from, to);
        if (state(from).equals(before)) {
          return;
        }
      } catch (NoSuchFileException e) {
        // It was replaced while the directory was copied: once more.
      }
      Contents.delete(to);
    }
  }

  private List<String> state(Path of) throws IOException {
    List<String> state = new ArrayList<>(snapshots(of));
    state.add(String.valueOf(new ControlFile(of).peek()));
    return state;
  }

  private Control control(Path directory) {
    return java.util.Objects.requireNonNull(new ControlFile(directory).read());
  }

  private List<String> snapshots(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("snapshot"))
          .toList();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Durability.class,
      names = {"GROUP_SYNC", "SYNC"})
  void aStoreThatBeganEmptyIsRebuiltFromItsJournal(Durability durability) throws IOException {
    Map<String, Set<Map<String, AttributeValue>>> before;
    try (ChronicleItemStore store = open(directory(), durability)) {
      Writers.createTables(store);
      write(store, 0, 500);
      before = Contents.of(store);
      assertThat(snapshots(directory())).isEmpty();
      assertThat(control(directory()).base()).isEqualTo(new RecoveryBase(RecoveryBase.EMPTY, 1));
      crash();
    }
    try (ChronicleItemStore store = open(crashed(), durability)) {
      RecoveryReport report = store.recovery();
      assertThat(report.left()).isEqualTo(RecoveryReport.Left.SYSTEM_DIED);
      assertThat(report.rebuilt()).isTrue();
      assertThat(report.isComplete()).isTrue();
      assertThat(report.changesReplayed()).isEqualTo(500 + 125);
      assertThat(Contents.of(store)).isEqualTo(before);
      assertThat(store.verify()).isEmpty();
      write(store, 500, 700);
      before = Contents.of(store);
    }
    try (ChronicleItemStore store = open(crashed(), durability)) {
      assertThat(store.recovery().left()).isEqualTo(RecoveryReport.Left.CLOSED);
      assertThat(Contents.of(store)).isEqualTo(before);
    }
  }

  private static void writeOnce(ItemStore store, String token) {
    AttributeMapTable left = new AttributeMapTable(store.table("left"));
    new TableTransaction(actions -> store.transactWrite(actions, token))
        .update(
            left.table(),
            Map.of("owner", AttributeValue.s("o"), "slot", AttributeValue.n(1)),
            Updates.update(Updates.add("count", AttributeValue.n(1))),
            null)
        .run();
  }

  @Test
  void aRebuiltStoreKnowsTheTokensOfItsTransactions() throws IOException {
    Map<String, Set<Map<String, AttributeValue>>> before;
    try (ChronicleItemStore store = open(directory(), Durability.PROCESS)) {
      Writers.createTables(store);
      writeOnce(store, "of the snapshot");
    }
    try (ChronicleItemStore store = open(directory(), Durability.SYNC)) {
      writeOnce(store, "of the journal");
      before = Contents.of(store);
      crash();
    }
    try (ChronicleItemStore store = open(crashed(), Durability.SYNC)) {
      assertThat(store.recovery().rebuilt()).isTrue();
      writeOnce(store, "of the snapshot");
      writeOnce(store, "of the journal");
      assertThat(Contents.of(store)).isEqualTo(before);
    }
  }

  @Test
  void aStoreWithItemsIsRebuiltFromASnapshotAndItsJournalAndThenAgain() throws IOException {
    try (ChronicleItemStore store = open(directory(), Durability.PROCESS)) {
      Writers.createTables(store);
      write(store, 0, 900);
      assertThat(control(directory()).base()).isNull();
    }
    Map<String, Set<Map<String, AttributeValue>>> before;
    try (ChronicleItemStore store = open(directory(), Durability.GROUP_SYNC)) {
      assertThat(snapshots(directory())).containsExactly("snapshot-1");
      write(store, 900, 1200);
      store.deleteTable("right");
      store.createTable(Writers.RIGHT);
      write(store, 1200, 1300);
      before = Contents.of(store);
      crash();
    }
    try (ChronicleItemStore store = open(crashed(), Durability.GROUP_SYNC)) {
      assertThat(store.recovery().rebuilt()).isTrue();
      assertThat(Contents.of(store)).isEqualTo(before);
      assertThat(store.verify()).isEmpty();
      write(store, 1300, 1400);
      before = Contents.of(store);
      copyAtRest(crashed(), parent.resolve("again"));
    }
    Reboot.of(parent.resolve("again"));
    try (ChronicleItemStore store = open(parent.resolve("again"), Durability.SYNC)) {
      assertThat(store.recovery().rebuilt()).isTrue();
      assertThat(Contents.of(store)).isEqualTo(before);
    }
  }

  @Test
  void aSyncedStoreIsRebuiltEvenIfItIsOpenedWithoutSyncingAndThenHasNoBase() throws IOException {
    Map<String, Set<Map<String, AttributeValue>>> before;
    try (ChronicleItemStore store = open(directory(), Durability.SYNC)) {
      Writers.createTables(store);
      write(store, 0, 300);
      before = Contents.of(store);
      crash();
    }
    try (ChronicleItemStore store = open(crashed(), Durability.PROCESS)) {
      assertThat(store.recovery().rebuilt()).isTrue();
      assertThat(Contents.of(store)).isEqualTo(before);
      assertThat(control(crashed()).base()).isNull();
      assertThat(snapshots(crashed())).isEmpty();
      write(store, 300, 400);
      before = Contents.of(store);
      Contents.copy(crashed(), parent.resolve("unsynced"));
    }
    Path unsynced = parent.resolve("unsynced");
    Reboot.of(unsynced);
    try (ChronicleItemStore store = open(unsynced, Durability.SYNC)) {
      assertThat(store.recovery().left()).isEqualTo(RecoveryReport.Left.SYSTEM_DIED);
      assertThat(store.recovery().rebuilt()).isFalse();
      assertThat(store.recovery().isComplete()).isFalse();
      assertThat(Contents.of(store)).isEqualTo(before);
      assertThat(snapshots(unsynced)).hasSize(1);
    }
  }

  @Test
  void aProcessThatDiesLosesNothingAndKeepsTheBase() throws IOException {
    Map<String, Set<Map<String, AttributeValue>>> before;
    try (ChronicleItemStore store = open(directory(), Durability.GROUP_SYNC)) {
      Writers.createTables(store);
      write(store, 0, 300);
      before = Contents.of(store);
      copyAtRest(directory(), crashed());
    }
    RecoveryBase base = control(crashed()).base();
    try (ChronicleItemStore store = open(crashed(), Durability.GROUP_SYNC)) {
      assertThat(store.recovery().left()).isEqualTo(RecoveryReport.Left.PROCESS_DIED);
      assertThat(store.recovery().rebuilt()).isFalse();
      assertThat(Contents.of(store)).isEqualTo(before);
      assertThat(control(crashed()).base()).isEqualTo(base);
    }
  }

  @Test
  void aLongJournalIsReplacedByASnapshotWhileWritersGoOn()
      throws IOException, InterruptedException {
    System.setProperty(SNAPSHOT_AFTER, "300000");
    int[] least;
    try (ChronicleItemStore store = open(directory(), Durability.GROUP_SYNC)) {
      Writers.createTables(store);
      Writers writers = Writers.start(store, new int[Writers.THREADS], thread -> {});
      // The catalogue is not looked at: to read it deletes what the store writes beside it.
      while (!snapshots(directory()).contains("snapshot-3") && writers.failures().isEmpty()) {
        Thread.onSpinWait();
      }
      writers.stop();
      assertThat(writers.failures()).isEmpty();
      least = writers.doneNow();
      crash();
    }
    try (ChronicleItemStore store = open(crashed(), Durability.GROUP_SYNC)) {
      assertThat(store.recovery().rebuilt()).isTrue();
      assertThat(store.verify()).isEmpty();
      Map<String, Set<Map<String, AttributeValue>>> contents = Contents.of(store);
      for (int thread = 0; thread < Writers.THREADS; thread++) {
        assertThat(Writers.isPrefix(contents, thread, least[thread], least[thread])).isTrue();
      }
      assertThat(snapshots(crashed())).hasSize(1);
    }
  }

  @Test
  void aSnapshotThatADamagedPagePreventsIsWarnedOfOnce() throws IOException {
    try (ChronicleItemStore store = open(directory(), Durability.GROUP_SYNC)) {
      Writers.createTables(store);
      write(store, 0, 400);
      new AttributeMapTable(store.table("left"))
          .put(
              Map.of(
                  "owner", AttributeValue.s("o1"),
                  "slot", AttributeValue.n(-1),
                  "text", AttributeValue.s("needle")));
    }
    damage("needle");
    System.setProperty(SNAPSHOT_AFTER, "20000");
    String log =
        errorsOf(
            () -> {
              try (ChronicleItemStore store = open(directory(), Durability.GROUP_SYNC)) {
                AttributeMapTable right = new AttributeMapTable(store.table("right"));
                long kept = store.statistics().journalBytes();
                for (int i = 0; store.statistics().journalBytes() < kept + 2_000_000; i++) {
                  right.put(
                      Map.of(
                          "owner",
                          AttributeValue.s("new" + i % 10),
                          "slot",
                          AttributeValue.n(i % 50),
                          "text",
                          AttributeValue.s("z".repeat(1_000))));
                }
                assertThat(store.statistics().durability()).isEqualTo("GROUP_SYNC");
              }
            });
    assertThat(log).containsOnlyOnce("cannot be renewed");
    assertThat(snapshots(directory())).noneMatch(name -> name.endsWith(".partial"));
  }

  /** Changes a bit of a text in a page. */
  private void damage(String text) throws IOException {
    try (Stream<Path> files = Files.list(directory())) {
      for (Path file : files.filter(name -> name.toString().endsWith(".cm")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
        if (at >= 0) {
          bytes[at] ^= 1;
          Files.write(file, bytes);
          return;
        }
      }
    }
    throw new AssertionError("no item was found");
  }

  private static String errorsOf(Runnable work) {
    PrintStream before = System.err;
    ByteArrayOutputStream taken = new ByteArrayOutputStream();
    System.setErr(new PrintStream(taken, true, StandardCharsets.UTF_8));
    try {
      work.run();
    } finally {
      System.setErr(before);
    }
    return taken.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aSnapshotThatIsDamagedOrMissingIsNamed() throws IOException {
    try (ChronicleItemStore store = open(directory(), Durability.PROCESS)) {
      Writers.createTables(store);
      write(store, 0, 50);
    }
    try (ChronicleItemStore store = open(directory(), Durability.SYNC)) {
      write(store, 50, 60);
      crash();
    }
    Path snapshot = crashed().resolve("snapshot-1");
    byte[] whole = Files.readAllBytes(snapshot);
    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 4;
    Files.write(snapshot, flipped);
    assertRefused(snapshot);
    Files.delete(snapshot);
    assertRefused(snapshot);
    Files.write(snapshot, whole);
    try (ChronicleItemStore store = open(crashed(), Durability.SYNC)) {
      assertThat(store.recovery().rebuilt()).isTrue();
      assertThat(store.verify()).isEmpty();
    }
  }

  private void assertRefused(Path snapshot) throws IOException {
    byte[] control = Files.readAllBytes(crashed().resolve("CONTROL"));
    assertThatThrownBy(() -> open(crashed(), Durability.SYNC))
        .isInstanceOf(StoreCorruptException.class)
        .hasMessageContaining(snapshot.toString());
    assertThat(crashed().resolve("CONTROL")).hasBinaryContent(control);
  }

  @Test
  void compactionKeepsWhatASyncedStoreIsRebuiltFrom() throws IOException {
    Map<String, Set<Map<String, AttributeValue>>> before;
    try (ChronicleItemStore store = open(directory(), Durability.GROUP_SYNC)) {
      Writers.createTables(store);
      write(store, 0, 300);
      before = Contents.of(store);
      copyAtRest(directory(), parent.resolve("killed"));
    }
    for (Path each : List.of(directory(), parent.resolve("killed"))) {
      ChronicleItemStore.compact(each, io.pressmark.core.store.ProgressListener.NONE);
      assertThat(control(each).base()).isNotNull();
      try (ChronicleItemStore store = open(each, Durability.GROUP_SYNC)) {
        assertThat(Contents.of(store)).isEqualTo(before);
        assertThat(store.recovery().left()).isEqualTo(RecoveryReport.Left.CLOSED);
      }
    }
  }
}
