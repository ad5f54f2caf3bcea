package io.pressmark.core.statistics.report;

import java.util.List;

/** The colours of heat: eight steps, from nothing to more than is good. */
final class HeatScale {
  /** Of a share of the table, as a multiple of an even share. */
  static final HeatScale TIMES_EVEN =
      new HeatScale(
          List.of(0.0, 0.5, 1.05, 1.5, 2.0, 3.0, 5.0),
          "times an even share, at most",
          List.of("0", "½", "1", "1½", "2", "3", "5", "more"));

  /** Of a rate of units, as a part of what one partition of the service carries. */
  static final HeatScale OF_CAPACITY =
      new HeatScale(
          List.of(0.0, 0.05, 0.1, 0.25, 0.5, 0.8, 1.0),
          "percent of what a partition carries, at most",
          List.of("0", "5", "10", "25", "50", "80", "100", "more"));

  private final List<Double> bounds;
  private final String title;
  private final List<String> labels;

  private HeatScale(List<Double> bounds, String title, List<String> labels) {
    this.bounds = bounds;
    this.title = title;
    this.labels = labels;
  }

  /** What its numbers are. */
  String title() {
    return title;
  }

  /** A short text for each step. */
  List<String> labels() {
    return labels;
  }

  /** The step of a value, from 0 to 7. */
  int step(double value) {
    int step = 0;
    while (step < bounds.size() && value > bounds.get(step)) {
      step++;
    }
    return step;
  }
}
