package io.pressmark.examples.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import org.junit.platform.testkit.engine.Execution;

/** Test classes that are run within a test, to look at what becomes of them. */
final class KitRun {
  private final EngineExecutionResults results;

  private KitRun(EngineExecutionResults results) {
    this.results = results;
  }

  static KitRun of(Class<?> testClass) {
    return of(testClass, Map.of());
  }

  static KitRun of(Class<?> testClass, Map<String, String> parameters) {
    return new KitRun(
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(testClass))
            .configurationParameters(parameters)
            .execute());
  }

  /** Everything succeeded, and there was that much. */
  void succeeds(int tests) {
    assertThat(failures()).isEmpty();
    assertThat(results.testEvents().succeeded().count()).isEqualTo(tests);
  }

  /** The only failure, of a test or a class. */
  Throwable failure() {
    List<Throwable> failures = failures();
    assertThat(failures).hasSize(1);
    return failures.get(0);
  }

  private List<Throwable> failures() {
    Events all = results.allEvents();
    return all.executions()
        .map(Execution::getTerminationInfo)
        .filter(end -> end.notSkipped())
        .map(end -> end.getExecutionResult())
        .filter(result -> result.getStatus() == TestExecutionResult.Status.FAILED)
        .map(result -> result.getThrowable().orElseThrow())
        .toList();
  }
}
