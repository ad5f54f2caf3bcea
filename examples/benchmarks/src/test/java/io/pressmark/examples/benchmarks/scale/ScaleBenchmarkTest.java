package io.pressmark.examples.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleBenchmarkTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aSmallRunPrintsATable(boolean isOrdered) throws IOException {
    List<String> lines = new ArrayList<>();
    ScaleBenchmark.run(directory, isOrdered, lines::add, 1_000, 3_000);
    assertThat(lines).hasSize(4);
    assertThat(lines.get(2)).startsWith("| 1,000 |");
    assertThat(lines.get(3)).startsWith("| 3,000 |");
    assertThat(lines).allMatch(line -> line.chars().filter(c -> c == '|').count() == 9);
  }
}
