package io.pressmark.core.statistics.report;

import io.pressmark.core.statistics.StoreStatistics;
import io.pressmark.core.statistics.TableStatistics;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How evenly the items and operations of some tables spread over partitions and keys.
 *
 * <pre>{@code
 * PartitionReport report = PartitionReport.of(db.statistics());
 * System.out.println(report);
 * Files.writeString(Path.of("report.html"), report.toHtml());
 * }</pre>
 *
 * <p>The yardstick is one partition of DynamoDB, which carries 3,000 read units and 1,000 write
 * units a second; rates are of the last seconds, and every other count of operations is since the
 * store was opened. Shares are parts of a table's total. {@link TableSurvey#reading} adds what
 * statistics alone do not tell: how many partition keys there are, and the largest item
 * collections.
 */
public final class PartitionReport {
  private final List<TableReport> tables;
  private final @Nullable Instant time;

  private PartitionReport(List<TableReport> tables, @Nullable Instant time) {
    this.tables = List.copyOf(tables);
    this.time = time;
  }

  /** A report on all tables of a store. */
  public static PartitionReport of(StoreStatistics store) {
    return of(store.tables().stream().map(TableSurvey::of).toList());
  }

  /** A report on one table. */
  public static PartitionReport of(TableStatistics table) {
    return of(List.of(TableSurvey.of(table)));
  }

  /** A report on these tables, in this order. */
  public static PartitionReport of(List<TableSurvey> tables) {
    return new PartitionReport(tables.stream().map(TableReport::new).toList(), null);
  }

  /** The same report, which tells that it is of this moment. */
  public PartitionReport at(Instant moment) {
    return new PartitionReport(tables, moment);
  }

  /** The reports on the tables, in the order in which they were given. */
  public List<TableReport> tables() {
    return tables;
  }

  /** The moment of the report, where it was told. */
  public Optional<Instant> time() {
    return Optional.ofNullable(time);
  }

  /** What stands out in any table, the worst first. */
  public List<Finding> findings() {
    return tables.stream()
        .flatMap(table -> table.findings().stream())
        .sorted(Comparator.comparing(Finding::level).reversed())
        .toList();
  }

  /** The report as text with bar charts, each line ended by a line feed. */
  @Override
  public String toString() {
    return ReportText.of(this);
  }

  /**
   * The report as one page of HTML that needs nothing else: no other file, no network, no script.
   * It reads on a phone and on paper, in light and in dark.
   *
   * <p>Its size does not grow with a table's partitions and keys, of which the hottest are shown.
   * Of many tables those that stand out are shown in full, and the others in a line each. Names and
   * keys are text in it, whatever they hold.
   */
  public String toHtml() {
    return HtmlPage.of(this);
  }
}
