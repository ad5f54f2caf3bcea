package io.pressmark.core.statistics.report;

import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.HotKey;
import io.pressmark.core.statistics.PartitionStatistics;
import io.pressmark.core.statistics.TableStatistics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The report on one table or index. */
public final class TableReport {
  private final TableSurvey survey;
  private final Map<Measure, Skew> skews = new EnumMap<>(Measure.class);
  private final List<PartitionLoad> partitions;
  private final List<KeyLoad> hotKeys;
  private final List<Finding> findings;

  TableReport(TableSurvey survey) {
    this.survey = survey;
    for (Measure measure : Measure.values()) {
      skews.put(measure, Skew.of(parts(measure)));
    }
    this.partitions = statistics().partitions().stream().map(this::load).toList();
    this.hotKeys = statistics().hotKeys().stream().map(this::load).toList();
    this.findings = TableFindings.of(this);
  }

  private List<Double> parts(Measure measure) {
    return statistics().partitions().stream().map(measure::of).toList();
  }

  private PartitionLoad load(PartitionStatistics partition) {
    Map<Measure, Double> shares = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      double total = skew(measure).total();
      shares.put(measure, total == 0 ? 0 : measure.of(partition) / total);
    }
    return new PartitionLoad(partition, shares);
  }

  private KeyLoad load(HotKey key) {
    return new KeyLoad(
        key,
        rate(key, Measure.READ_UNITS),
        rate(key, Measure.WRITE_UNITS),
        survey.collections().flatMap(read -> read.ofHotKey(key.partitionKey())).orElse(null));
  }

  private double rate(HotKey key, Measure measure) {
    double ofPartition =
        key.partition() < partitions.size()
            ? measure.of(partitions.get(key.partition()).statistics())
            : 0;
    return Math.min(key.share() * skew(measure).total(), ofPartition);
  }

  /** The table's name; of an index, its table's name and its own with a slash between. */
  public String name() {
    return statistics().table();
  }

  /** What was counted. */
  public TableStatistics statistics() {
    return survey.statistics();
  }

  /** What makes the table, or the index's; empty where the report was made of statistics alone. */
  public Optional<TableDefinition> definition() {
    return survey.definition();
  }

  /** What makes the index; empty where this is none, or the report was made of statistics alone. */
  public Optional<IndexDefinition> index() {
    return survey.index();
  }

  /** The table or index in a sentence, for example {@code table orders}. */
  String subject() {
    return (statistics().isIndex() ? "index " : "table ") + name();
  }

  /** The item collections; empty where the table was not read. */
  public Optional<ItemCollections> collections() {
    return survey.collections();
  }

  /** All partitions, in the order of their hash ranges. */
  public List<PartitionLoad> partitions() {
    return partitions;
  }

  /**
   * The partitions that stand out most, the hottest first: those that use a tenth or more of the
   * capacity of one by their load, then the others by their largest share of anything.
   *
   * @param most how many at most
   */
  public List<PartitionLoad> hottest(int most) {
    List<PartitionLoad> sorted = new ArrayList<>(partitions);
    sorted.sort(Comparator.comparingDouble(PartitionLoad::heat).reversed());
    return List.copyOf(sorted.subList(0, Math.min(most, sorted.size())));
  }

  /** The partition keys that many recent operations are about, the hottest first. */
  public List<KeyLoad> hotKeys() {
    return hotKeys;
  }

  /** How unevenly a measure is spread over the partitions. */
  public Skew skew(Measure measure) {
    return Objects.requireNonNull(skews.get(measure));
  }

  /** What stands out, the worst first. */
  public List<Finding> findings() {
    return findings;
  }

  /** The load of the busiest partition; see {@link PartitionLoad#load()}. */
  public double highestLoad() {
    return partitions.stream().mapToDouble(PartitionLoad::load).max().orElse(0);
  }

  /** Whether anything was read or written since the store was opened. */
  public boolean isUsed() {
    return skew(Measure.READS).total() + skew(Measure.WRITES).total() > 0;
  }

  /** The same as text, as in {@link PartitionReport#toString()}. */
  @Override
  public String toString() {
    return TableText.of(this);
  }
}
