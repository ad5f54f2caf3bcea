package io.pressmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.core.store.Durability;
import io.pressmark.core.store.StoreOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an application chose for its store stays so. */
final class DurabilityTest {
  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(names = {"SYNC", "GROUP_SYNC"})
  void aSyncedStoreStaysOne(Durability durability) {
    SampleStore.in(directory);
    open(durability);
    assertThat(ChronicleItemStore.lastDurability(directory)).isEqualTo(Durability.SYNC);
    assertThat(Cli.run("scan", directory, "readings").exitCode()).isZero();
    assertThat(
            new Cli()
                .in(SampleStore.line("new", 1))
                .go("import", directory, "readings", "-")
                .exitCode())
        .isZero();
    assertThat(ChronicleItemStore.lastDurability(directory)).isEqualTo(Durability.SYNC);
  }

  @Test
  void anotherDoesNotBecomeOne() {
    SampleStore.in(directory);
    assertThat(Cli.run("stats", directory).exitCode()).isZero();
    assertThat(ChronicleItemStore.lastDurability(directory)).isEqualTo(Durability.PROCESS);
  }

  private void open(Durability durability) {
    ChronicleItemStore.open(directory, StoreOptions.defaults().withDurability(durability)).close();
  }
}
