package io.pressmark.core.statistics.report;

import java.util.Arrays;
import java.util.List;

/**
 * How unevenly one measure is spread over the partitions of a table.
 *
 * @param total what all partitions have together
 * @param largest the index of the partition that has most; 0 where none has any
 * @param largestShare the part of the total that this one has, from 0 to 1
 * @param timesEven how many times as much that is as if all had the same; 1 is even, and the number
 *     of partitions is the most there can be
 * @param gini the Gini coefficient: 0 when all partitions have the same, near 1 when one of many
 *     has everything
 */
public record Skew(double total, int largest, double largestShare, double timesEven, double gini) {

  /** Of what each partition has, by index. */
  static Skew of(List<Double> values) {
    int partitions = values.size();
    double total = values.stream().mapToDouble(Double::doubleValue).sum();
    if (total <= 0) {
      return new Skew(0, 0, 0, 0, 0);
    }
    int largest = 0;
    for (int i = 1; i < partitions; i++) {
      if (values.get(i) > values.get(largest)) {
        largest = i;
      }
    }
    double share = values.get(largest) / total;
    return new Skew(total, largest, share, share * partitions, gini(values, total));
  }

  private static double gini(List<Double> values, double total) {
    double[] ascending = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(ascending);
    int n = ascending.length;
    double ranked = 0;
    for (int i = 0; i < n; i++) {
      ranked += (i + 1) * ascending[i];
    }
    return Math.max(0, 2 * ranked / (n * total) - (n + 1.0) / n);
  }
}
