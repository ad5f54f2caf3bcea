package io.pressmark.examples.batches;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.TimeToLive;
import java.time.Instant;

/** Whose time is stored in whole seconds. */
@Table("leases")
record Lease(@PartitionKey String name, @TimeToLive Instant until) {}
