package io.pressmark.examples.benchmarks.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompileBenchmarkTest {
  @Test
  void aSmallRunPrintsATable() throws IOException {
    List<String> lines = new ArrayList<>();
    CompileBenchmark.run(3, 1, lines::add);
    assertThat(lines).hasSize(3);
    assertThat(lines.get(2)).startsWith("| 3 |");
  }
}
