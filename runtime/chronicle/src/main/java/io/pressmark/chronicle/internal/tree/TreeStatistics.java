package io.pressmark.chronicle.internal.tree;

/**
 * How often the structure of a partition changed since the store was opened.
 *
 * @param splits leaves that became more
 * @param shifts times two leaves shared their entries anew
 * @param merges times two leaves became one
 * @param compactions leaves that were written anew without their dead cells
 */
public record TreeStatistics(long splits, long shifts, long merges, long compactions) {

  static TreeStatistics of(TreeCounters a, TreeCounters b) {
    return new TreeStatistics(
        a.splits.getOpaque() + b.splits.getOpaque(),
        a.shifts.getOpaque() + b.shifts.getOpaque(),
        a.merges.getOpaque() + b.merges.getOpaque(),
        a.compactions.getOpaque() + b.compactions.getOpaque());
  }
}
