package io.pressmark.examples.readme;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("sensors")
public record Sensor(@PartitionKey String name, boolean active, long readings) {}
