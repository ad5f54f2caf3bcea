package io.pressmark.examples.devices;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.time.Instant;

/** A log entry by device: thousands of devices spread evenly over the partitions. */
@Table("device-logs")
public record DeviceLog(
    @PartitionKey String deviceId, @SortKey Instant at, String country, String message) {}
