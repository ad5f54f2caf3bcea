package io.pressmark.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.internal.files.Control;
import io.pressmark.chronicle.internal.files.ControlFile;
import io.pressmark.chronicle.internal.files.TableEntry;
import io.pressmark.chronicle.internal.files.TableSettings;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.store.ProvisionedThroughput;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.store.TableDescription;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tags and protection go where the tables go; files from before there were any are read. */
final class TableSettingsTest {
  private static final Map<String, String> TAGS = Map.of("team", "stock", "stage", "");

  @TempDir Path directory;

  private ChronicleItemStore open(String name) {
    return ChronicleItemStore.open(
        directory.resolve(name), StoreOptions.defaults().withPartitions(2));
  }

  private static void makeTable(ChronicleItemStore store) {
    store.createTable(TableDefinition.builder("things").partitionKey("id", ScalarType.S).build());
    store.tag("things", TAGS);
    store.updateDeletionProtection("things", true);
  }

  private static void assertSettings(ChronicleItemStore store) {
    assertThat(store.tags("things")).isEqualTo(TAGS);
    assertThat(store.describe("things").deletionProtection()).isTrue();
  }

  @Test
  void aBackupAndACompactedStoreHaveThem() {
    Path backup = directory.resolve("backup");
    try (ChronicleItemStore store = open("store")) {
      makeTable(store);
      store.backup(backup, ProgressListener.NONE);
    }
    ChronicleItemStore.restore(backup, directory.resolve("restored"), ProgressListener.NONE);
    ChronicleItemStore.compact(directory.resolve("store"), ProgressListener.NONE);
    try (ChronicleItemStore compacted = open("store");
        ChronicleItemStore restored = open("restored")) {
      assertSettings(compacted);
      assertSettings(restored);
      assertThat(restored.describe("things").id()).isNotEqualTo(compacted.describe("things").id());
    }
  }

  @Test
  void aBackupOfVersion1IsRestored() throws IOException {
    Path backup = directory.resolve("backup");
    copy("backup.bin", backup);
    ChronicleItemStore.restore(backup, directory.resolve("restored"), ProgressListener.NONE);
    try (ChronicleItemStore restored = open("restored")) {
      TableDescription orders = restored.describe("orders");
      assertThat(orders.items()).isEqualTo(3);
      assertThat(orders.index("byState").orElseThrow().items()).isEqualTo(3);
      assertThat(orders.throughput()).contains(new ProvisionedThroughput(5, 6));
      assertThat(orders.deletionProtection()).isFalse();
      assertThat(restored.tags("orders")).isEmpty();
      assertThat(restored.verify()).isEmpty();
    }
  }

  @Test
  void aCatalogueOfVersion1IsReadAndWrittenAnew() throws IOException {
    copy("CONTROL.bin", directory.resolve(ControlFile.NAME));
    ControlFile file = new ControlFile(directory);
    Control control = Objects.requireNonNull(file.read());
    assertThat(control.tables())
        .extracting(TableEntry::label)
        .containsExactly("orders", "orders/byState");
    assertThat(control.tables()).extracting(TableEntry::settings).containsOnly(TableSettings.NONE);
    assertThat(control.tables().get(0).throughput()).isEqualTo(new ProvisionedThroughput(5, 6));
    assertThat(control.tables().get(0).partitions()).hasSize(2);
    file.write(control);
    assertThat(file.read()).isEqualTo(control);
  }

  private static void copy(String resource, Path to) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            TableSettingsTest.class.getResourceAsStream("/version-1/" + resource))) {
      Files.copy(in, to);
    }
  }
}
