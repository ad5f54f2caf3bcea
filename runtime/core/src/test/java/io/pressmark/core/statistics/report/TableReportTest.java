package io.pressmark.core.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pressmark.core.statistics.PartitionStatistics;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Shares, skew and loads are worked out right. */
final class TableReportTest {
  private static final Offset<Double> NEARLY = within(1e-9);

  @Test
  void everyPartitionHasItsShareOfEveryMeasure() {
    TableReport table =
        Tables.named("things")
            .partition(30, 10, 0)
            .partition(10, 30, 4)
            .partition(0, 0, 0)
            .report();
    assertThat(table.partitions()).extracting(PartitionLoad::index).containsExactly(0, 1, 2);
    PartitionLoad first = table.partitions().get(0);
    assertThat(first.share(Measure.ITEMS)).isEqualTo(0.75);
    assertThat(first.share(Measure.BYTES)).isEqualTo(0.75);
    assertThat(first.share(Measure.READS)).isEqualTo(0.25);
    assertThat(first.share(Measure.READ_UNITS)).isEqualTo(0.25);
    assertThat(first.share(Measure.WRITE_UNITS)).isZero();
    assertThat(table.partitions().get(1).share(Measure.WRITE_UNITS)).isEqualTo(1);
    for (Measure measure : Measure.values()) {
      assertThat(table.partitions().stream().mapToDouble(each -> each.share(measure)).sum())
          .isCloseTo(1, NEARLY);
      assertThat(table.partitions().get(2).share(measure)).isZero();
    }
  }

  @Test
  void theLoadIsTheLargerPartOfWhatOnePartitionOfTheServiceCarries() {
    TableReport table =
        Tables.named("things").partition(1, 1_500, 100).partition(1, 300, 1_200).report();
    assertThat(table.partitions()).extracting(PartitionLoad::load).containsExactly(0.5, 1.2);
    assertThat(table.highestLoad()).isEqualTo(1.2);
  }

  @Test
  void skewTellsTheLargestPartHowManyTimesEvenThatIsAndGini() {
    Skew skew = Tables.withItems(10, 70, 10, 10).report().skew(Measure.ITEMS);
    assertThat(skew.total()).isEqualTo(100);
    assertThat(skew.largest()).isEqualTo(1);
    assertThat(skew.largestShare()).isEqualTo(0.7);
    assertThat(skew.timesEven()).isCloseTo(2.8, NEARLY);
    assertThat(skew.gini()).isCloseTo(0.45, NEARLY);
  }

  @Test
  void evenIsOneTimeEvenAndAllInOneIsTheMost() {
    Skew even = Tables.withItems(5, 5, 5, 5).report().skew(Measure.ITEMS);
    assertThat(even.timesEven()).isEqualTo(1);
    assertThat(even.gini()).isCloseTo(0, NEARLY);
    Skew one = Tables.withItems(0, 0, 0, 5).report().skew(Measure.ITEMS);
    assertThat(one.timesEven()).isEqualTo(4);
    assertThat(one.gini()).isCloseTo(0.75, NEARLY);
    assertThat(Tables.withItems(0, 0).report().skew(Measure.ITEMS))
        .isEqualTo(new Skew(0, 0, 0, 0, 0));
    assertThat(Tables.withItems().report().skew(Measure.ITEMS)).isEqualTo(new Skew(0, 0, 0, 0, 0));
  }

  @Test
  void giniIsHalfTheMeanDifferenceByTheMean() {
    long seed = 20_260_301;
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      long[] items = random.longs(1 + random.nextInt(40), 0, 1_000).toArray();
      TableReport table = Tables.withItems(items).report();
      double sum = 0;
      double differences = 0;
      for (long a : items) {
        sum += a;
        for (long b : items) {
          differences += Math.abs(a - b);
        }
      }
      double gini = sum == 0 ? 0 : differences / (2 * items.length * sum);
      assertThat(table.skew(Measure.ITEMS).gini())
          .as("seed %d, round %d", seed, round)
          .isCloseTo(gini, NEARLY);
    }
  }

  @Test
  void theHottestPartitionsAreThoseUnderLoadThenTheFullest() {
    TableReport table =
        Tables.named("things")
            .partition(100, 0, 10)
            .partition(10, 0, 500)
            .partition(500, 0, 0)
            .partition(1, 0, 900)
            .report();
    assertThat(table.hottest(3)).extracting(PartitionLoad::index).containsExactly(3, 1, 2);
    assertThat(table.hottest(9)).hasSize(4);
  }

  @Test
  void aKeyTakesItsShareOfTheTableAndNoMoreThanItsPartition() {
    TableReport table =
        Tables.named("things")
            .partition(10, 400, 90)
            .partition(10, 600, 10)
            .hot("a", 0, 5_000, 0.3)
            .hot("b", 1, 3_000, 0.2)
            .report();
    KeyLoad a = table.hotKeys().get(0);
    assertThat(a.readUnitsPerSecond()).isCloseTo(300, NEARLY);
    assertThat(a.writeUnitsPerSecond()).isCloseTo(30, NEARLY);
    assertThat(a.load()).isCloseTo(0.1, NEARLY);
    assertThat(a.collection()).isEmpty();
    assertThat(table.hotKeys().get(1).writeUnitsPerSecond()).isEqualTo(10);
  }

  @Test
  void aKeyOfAPartitionThatIsNotThereTakesNothing() {
    // The partitions and the keys of a table are not looked at in one moment.
    TableReport table = Tables.named("things").partition(1, 5, 5).hot("a", 7, 900, 0.5).report();
    assertThat(table.hotKeys().get(0).load()).isZero();
  }

  @Test
  void everyMeasureIsTakenFromItsOwnCount() {
    PartitionStatistics partition =
        new PartitionStatistics(0, 0, -1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    assertThat(List.of(Measure.values()).stream().map(measure -> measure.of(partition)).toList())
        .containsExactly(1.0, 2.0, 5.0, 6.0, 11.0, 12.0);
  }
}
