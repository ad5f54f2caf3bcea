package io.pressmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.core.store.StoreOptions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Making files small. */
final class CompactTest {
  @TempDir Path directory;

  @BeforeEach
  void makeStore() {
    SampleStore.in(directory);
    try (ChronicleItemStore store = ChronicleItemStore.open(directory, StoreOptions.defaults())) {
      store.deleteTable("names");
    }
  }

  @Test
  void everyItemIsStillThere() {
    List<String> before = Cli.run("scan", directory, "readings").lines();
    Cli.Result result = Cli.run("compact", directory);
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).matches("Compacted 41 items: .* of files are now .*\n");
    assertThat(result.exitCode()).isZero();
    assertThat(Cli.run("scan", directory, "readings").lines())
        .containsExactlyInAnyOrderElementsOf(before);
    assertThat(Cli.run("verify", directory).exitCode()).isZero();
  }

  @Test
  void interruptedTheStoreIsWhatItWas() {
    Cli cli = new Cli();
    cli.stop().stop();
    assertThat(cli.go("compact", directory).exitCode()).isEqualTo(130);
    assertThat(Cli.run("scan", directory, "readings").lines()).hasSize(40);
    assertThat(Cli.run("verify", directory).exitCode()).isZero();
  }
}
