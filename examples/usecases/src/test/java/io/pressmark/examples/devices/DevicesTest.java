package io.pressmark.examples.devices;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.Database;
import io.pressmark.core.statistics.BarChart;
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
      assertThat(BarChart.ofItems(devices.statisticsByCountry()).toString().lines()).hasSize(9);
    }
  }
}
