package io.pressmark.examples.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaleBenchmarkTest {
  @TempDir Path directory;

  @Test
  void aSmallRunPrintsATable() throws IOException {
    List<String> lines = new ArrayList<>();
    ScaleBenchmark.run(directory, lines::add, 1_000, 3_000);
    assertThat(lines).hasSize(4);
    assertThat(lines.get(2)).startsWith("| 1,000 |");
    assertThat(lines.get(3)).startsWith("| 3,000 |");
    assertThat(lines).allMatch(line -> line.chars().filter(c -> c == '|').count() == 9);
  }
}
