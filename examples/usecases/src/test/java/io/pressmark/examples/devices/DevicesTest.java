package io.pressmark.examples.devices;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.Database;
import io.pressmark.core.statistics.report.Finding;
import io.pressmark.core.statistics.report.FindingCode;
import io.pressmark.core.statistics.report.PartitionReport;
import io.pressmark.core.store.StoreOptions;
import org.junit.jupiter.api.Test;

class DevicesTest {
  @Test
  void aCountryMakesAHotPartitionAndADeviceDoesNot() {
    try (Database db = Database.inMemory(StoreOptions.defaults().withPartitions(8))) {
      Devices devices = new Devices(db);

      devices.write(8_000, 1);

      assertThat(devices.statisticsByDevice().items()).isEqualTo(8_000);
      assertThat(devices.statisticsByCountry().items()).isEqualTo(8_000);
      assertThat(Devices.fullestShare(devices.statisticsByDevice())).isLessThan(0.2);
      assertThat(Devices.fullestShare(devices.statisticsByCountry())).isGreaterThan(0.8);
    }
  }

  @Test
  void theReportSaysSoAndWhatToDo() {
    try (Database db = Database.inMemory(StoreOptions.defaults().withPartitions(8))) {
      new Devices(db).write(8_000, 1);

      PartitionReport report = Devices.report(db);

      assertThat(report.findings()).extracting(Finding::table).containsOnly("country-logs");
      assertThat(report.findings())
          .filteredOn(finding -> finding.code() == FindingCode.HOT_PARTITION_ENUM)
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.level()).isEqualTo(Finding.Level.HOT);
                assertThat(finding.found())
                    .startsWith(
                        "The partition key country of table country-logs has 2 values for 8,000"
                            + " items, ")
                    .endsWith(" % of them under \"CN\".");
                assertThat(finding.advice()).startsWith("Use a wider key, such as an id");
              });
      assertThat(report.toHtml()).contains("1 table is hot.");
    }
  }
}
