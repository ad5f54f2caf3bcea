package io.pressmark.chronicle;

import static io.pressmark.chronicle.Items.key;
import static io.pressmark.chronicle.Items.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.chronicle.report.TransferReport;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.Durability;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableScan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportTest {
  @TempDir Path parent;

  private Path file() {
    return parent.resolve("notes.export");
  }

  private ChronicleItemStore open(String name, Durability durability) {
    return ChronicleItemStore.open(
        parent.resolve(name), StoreOptions.defaults().withDurability(durability));
  }

  private static void fill(ItemStore store) {
    AttributeMapTable notes = new AttributeMapTable(store.createTable(Items.NOTES));
    for (int i = 0; i < 1500; i++) {
      Map<String, AttributeValue> item = new HashMap<>(note(author(i), i, "t".repeat(i % 300)));
      item.put("n" + i % 70, AttributeValue.l(List.of(AttributeValue.n(i), AttributeValue.nul())));
      item.put(
          "map",
          AttributeValue.m(
              Map.of("n" + i % 5, AttributeValue.bool(true), "in", AttributeValue.n(1))));
      if (i % 500 == 3) {
        item.put("large", AttributeValue.s("l".repeat(300_000)));
      }
      notes.put(item);
    }
  }

  private static String author(int number) {
    return "a" + number % 25 + (number % 6 == 0 ? "long".repeat(100) : "");
  }

  private static Set<Map<String, AttributeValue>> items(ItemStore store, String table) {
    return new HashSet<>(new AttributeMapTable(store.table(table)).scanAll(TableScan.all()));
  }

  @ParameterizedTest
  @EnumSource(
      value = Durability.class,
      names = {"PROCESS", "GROUP_SYNC"})
  void anExportedTableIsImportedUnderAnotherName(Durability durability) throws IOException {
    Set<Map<String, AttributeValue>> exported;
    try (ChronicleItemStore store = open("store", Durability.PROCESS)) {
      fill(store);
      store.createTable(Items.NOTES.withName("another"));
      exported = items(store, "notes");
      TransferReport report = store.exportTable("notes", file(), ProgressListener.NONE);
      assertThat(report.items()).isEqualTo(1500);
      assertThat(report.bytes()).isEqualTo(Files.size(file()));
    }
    try (ChronicleItemStore store = open("other", durability)) {
      List<List<String>> seen = new ArrayList<>();
      TransferReport report =
          store.importTable(
              file(),
              "copied",
              (phase, done, total) -> {
                seen.add(store.tableNames());
                assertThat(total).isEqualTo(sizeOf(file()));
              });
      assertThat(report.items()).isEqualTo(1500);
      assertThat(seen).isNotEmpty().allSatisfy(names -> assertThat(names).isEmpty());
      assertThat(items(store, "copied")).isEqualTo(exported);
    }
    try (ChronicleItemStore store = open("other", durability)) {
      assertThat(store.tableNames()).containsExactly("copied");
      assertThat(items(store, "copied")).isEqualTo(exported);
      assertThat(store.table("copied").count()).isEqualTo(1500);
    }
    ChronicleItemStore.restore(file(), parent.resolve("restored"), ProgressListener.NONE);
    try (ChronicleItemStore store = open("restored", Durability.PROCESS)) {
      assertThat(store.tableNames()).containsExactly("notes");
      assertThat(items(store, "notes")).isEqualTo(exported);
    }
  }

  private static long sizeOf(Path file) {
    return file.toFile().length();
  }

  @Test
  void namesGetTheNumbersOfTheTableTheyComeTo() {
    try (ChronicleItemStore store = open("store", Durability.PROCESS)) {
      fill(store);
      store.exportTable("notes", file(), ProgressListener.NONE);
    }
    try (ChronicleItemStore store = open("other", Durability.PROCESS)) {
      AttributeMapTable notes = new AttributeMapTable(store.createTable(Items.NOTES));
      Set<Map<String, AttributeValue>> expected = new HashSet<>();
      for (int i = 69; i >= 0; i--) {
        Map<String, AttributeValue> own = new HashMap<>(note("own", i, "first"));
        own.put("n" + i, AttributeValue.n(i));
        notes.put(own);
        expected.add(own);
      }
      notes.put(note(author(7), 7, "is replaced"));
      store.importTable(file(), "notes", ProgressListener.NONE);
      try (ChronicleItemStore source = open("store", Durability.PROCESS)) {
        expected.addAll(items(source, "notes"));
      }
      assertThat(items(store, "notes")).isEqualTo(expected);
    }
  }

  @Test
  void whatIsChangedMeanwhileIsInTheExport() {
    Set<Map<String, AttributeValue>> atTheEnd;
    try (ChronicleItemStore store = open("store", Durability.PROCESS)) {
      fill(store);
      boolean[] done = {false};
      store.exportTable(
          "notes",
          file(),
          (phase, count, total) -> {
            if (count > 0 && !done[0]) {
              done[0] = true;
              AttributeMapTable notes = new AttributeMapTable(store.table("notes"));
              for (int i = 0; i < 600; i++) {
                notes.put(note(author(i), i, "changed"));
                notes.delete(key(author(i + 1), i + 1));
              }
            }
          });
      assertThat(done[0]).isTrue();
      atTheEnd = items(store, "notes");
    }
    try (ChronicleItemStore store = ChronicleItemStore.openInMemory(StoreOptions.defaults())) {
      store.importTable(file(), "notes", ProgressListener.NONE);
      assertThat(items(store, "notes")).isEqualTo(atTheEnd);
    }
  }

  @Test
  void anAbortedImportLeavesNothing() {
    try (ChronicleItemStore store = open("store", Durability.PROCESS)) {
      fill(store);
      store.exportTable("notes", file(), ProgressListener.NONE);
      IllegalStateException abort = new IllegalStateException("enough");
      assertThatThrownBy(
              () ->
                  store.importTable(
                      file(),
                      "copied",
                      (phase, done, total) -> {
                        if (phase.equals("import") && done > total / 2) {
                          throw abort;
                        }
                      }))
          .isSameAs(abort);
      assertThat(store.tableNames()).containsExactly("notes");
      store.importTable(file(), "copied", ProgressListener.NONE);
      assertThat(items(store, "copied")).isEqualTo(items(store, "notes"));
    }
    try (ChronicleItemStore store = open("store", Durability.PROCESS)) {
      assertThat(items(store, "copied")).isEqualTo(items(store, "notes"));
    }
  }

  @Test
  void aStoreThatIsBackedUpDuringAnImportHasAllOfItOrNothing() {
    try (ChronicleItemStore store = open("store", Durability.PROCESS)) {
      fill(store);
      store.exportTable("notes", file(), ProgressListener.NONE);
      // The import begins before the backup and ends within it.
      boolean[] done = {false};
      store.backup(
          parent.resolve("with.backup"),
          (phase, count, total) -> {
            if (count > 0 && !done[0]) {
              done[0] = true;
              store.importTable(file(), "copied", ProgressListener.NONE);
            }
          });
      boolean[] backedUp = {false};
      store.importTable(
          file(),
          "later",
          (phase, count, total) -> {
            if (phase.equals("import") && !backedUp[0]) {
              backedUp[0] = true;
              store.backup(parent.resolve("without.backup"), ProgressListener.NONE);
            }
          });
    }
    for (String name : List.of("with", "without")) {
      ChronicleItemStore.restore(
          parent.resolve(name + ".backup"), parent.resolve(name), ProgressListener.NONE);
      try (ChronicleItemStore store = open(name, Durability.PROCESS)) {
        assertThat(store.tableNames()).containsExactly("copied", "notes");
        assertThat(items(store, "copied")).isEqualTo(items(store, "notes"));
      }
    }
  }

  @Test
  void whatDoesNotFitIsRefused() throws IOException {
    try (ChronicleItemStore store = open("store", Durability.PROCESS)) {
      assertThatThrownBy(() -> store.exportTable("none", file(), ProgressListener.NONE))
          .isInstanceOf(ResourceNotFoundException.class);
      assertThat(file()).doesNotExist();
      fill(store);
      store.createTable(TableDefinition.builder("plain").partitionKey("x", ScalarType.N).build());
      store.exportTable("notes", file(), ProgressListener.NONE);
      assertThatThrownBy(() -> store.importTable(file(), "plain", ProgressListener.NONE))
          .isInstanceOf(ValidationException.class)
          .hasMessageContaining("another key");
      Path both = parent.resolve("both");
      store.backup(both, ProgressListener.NONE);
      assertThatThrownBy(() -> store.importTable(both, "neither", ProgressListener.NONE))
          .isInstanceOf(ValidationException.class)
          .hasMessageContaining("2 tables");
      byte[] bytes = Files.readAllBytes(file());
      bytes[bytes.length / 3] ^= 1;
      Files.write(file(), bytes);
      assertThatThrownBy(() -> store.importTable(file(), "copied", ProgressListener.NONE))
          .isInstanceOf(StoreCorruptException.class)
          .hasMessageContaining(file().toString());
      assertThat(store.tableNames()).containsExactly("notes", "plain");
    }
  }
}
