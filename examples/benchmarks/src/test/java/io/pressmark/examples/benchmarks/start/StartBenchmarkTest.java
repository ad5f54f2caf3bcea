package io.pressmark.examples.benchmarks.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartBenchmarkTest {
  @Test
  void aSmallRunPrintsItsFigures() throws Exception {
    List<String> lines = new ArrayList<>();
    StartBenchmark.run(1, 3, lines::add);
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).startsWith("first store of a process (1): ready ");
    assertThat(lines.get(2)).startsWith("all later stores (3): ready ");
  }
}
