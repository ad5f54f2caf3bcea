package io.pressmark.core.statistics.report;

import io.pressmark.core.statistics.Amount;
import java.util.List;

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

  /** For example {@code 2 tables, 1 index, 1,000 items, 3.4 MB}; the size is that of the tables. */
  static String totals(PartitionReport report) {
    List<TableReport> tables =
        report.tables().stream().filter(each -> !each.statistics().isIndex()).toList();
    int indexes = report.tables().size() - tables.size();
    return Amount.of(tables.size(), "table", "tables")
        + (indexes == 0 ? "" : ", " + Amount.of(indexes, "index", "indexes"))
        + ", "
        + Amount.items(tables.stream().mapToLong(each -> each.statistics().items()).sum())
        + ", "
        + Amount.bytes(tables.stream().mapToLong(each -> each.statistics().bytes()).sum());
  }
}
