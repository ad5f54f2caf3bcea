package io.pressmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.store.ProvisionedThroughput;
import io.pressmark.core.store.StoreOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a table is, in words. */
final class DescribeTest {
  @TempDir Path directory;

  @BeforeEach
  void makeStore() {
    SampleStore.in(directory);
  }

  @Test
  void aTableIsDescribed() {
    try (ChronicleItemStore store = ChronicleItemStore.open(directory, StoreOptions.defaults())) {
      store.tag("readings", Map.of("team", "climate", "stage", ""));
      store.updateDeletionProtection("readings", true);
      store.updateTimeToLive("readings", Optional.of("expires"));
      store.updateThroughput("readings", Optional.of(new ProvisionedThroughput(1, 20)));
      store.addIndex(
          "readings",
          IndexDefinition.global("byNote").partitionKey("note", ScalarType.S).build(),
          ProgressListener.NONE);
    }
    Cli.Result result = Cli.run("describe", directory, "readings");
    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .startsWith("Table readings (sensor S, at N)\n  id: ")
        .containsSubsequence(
            "  status: ACTIVE\n",
            "  created: 20",
            "  items: 40 items, ",
            "  time to live: expires\n",
            "  stream: none\n",
            "  throughput: 1 read unit and 20 write units per second\n",
            "  deletion protection: on\n",
            "  index: ",
            "byNote",
            ", ACTIVE, 20 items, ",
            ", throughput any\n",
            "  tag: stage = \n",
            "  tag: team = climate\n");
  }

  @Test
  void aPlainTableHasNeitherTagsNorIndexes() {
    Cli.Result result = Cli.run("describe", directory, "files");
    assertThat(result.out())
        .contains("  throughput: any\n", "  deletion protection: off\n", "  items: 1 item, ")
        .doesNotContain("tag:", "index:");
  }

  @Test
  void aTableThatIsNotThereIsNotDescribed() {
    Cli.Result result = Cli.run("describe", directory, "none");
    assertThat(result.exitCode()).isEqualTo(5);
    assertThat(result.err()).contains("There is no table 'none'", "files, names, readings");
  }
}
