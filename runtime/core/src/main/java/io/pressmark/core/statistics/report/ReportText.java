package io.pressmark.core.statistics.report;

import io.pressmark.core.statistics.Amount;

/** A report as text. */
final class ReportText {
  private ReportText() {}

  static String of(PartitionReport report) {
    StringBuilder text = new StringBuilder("Partition report");
    report.time().ifPresent(time -> text.append(", as of ").append(time));
    text.append(": ").append(totals(report)).append('\n');
    report.tables().forEach(table -> text.append('\n').append(table));
    return text.toString();
  }

  /** For example {@code 2 tables, 1,000 items, 3.4 MB}. */
  static String totals(PartitionReport report) {
    return Amount.of(report.tables().size(), "table", "tables")
        + ", "
        + Amount.items(report.tables().stream().mapToLong(each -> each.statistics().items()).sum())
        + ", "
        + Amount.bytes(report.tables().stream().mapToLong(each -> each.statistics().bytes()).sum());
  }
}
