package io.pressmark.testkit.junit;

import io.pressmark.testkit.fault.Faults;
import java.util.List;

/** Stands with the failure of a test, and tells which faults happened. It has no stack trace. */
final class HappenedFaults extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The most faults that are listed. */
  private static final int LISTED = 20;

  HappenedFaults(Faults faults) {
    super(message(faults), null, false, false);
  }

  private static String message(Faults faults) {
    List<String> happened = faults.happened();
    StringBuilder message = new StringBuilder("Faults that happened in this test:");
    if (happened.isEmpty()) {
      message.append(" none");
    }
    happened.stream().limit(LISTED).forEach(fault -> message.append("\n  ").append(fault));
    if (happened.size() > LISTED) {
      message.append("\n  and ").append(happened.size() - LISTED).append(" more");
    }
    if (faults.dependsOnSeed()) {
      message
          .append("\nTo have them again: @PressmarkTest(seed = ")
          .append(faults.seed())
          .append("L)");
    }
    return message.toString();
  }
}
