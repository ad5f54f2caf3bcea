package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.TimeToLive;
import java.time.LocalDate;

@Table("items")
record Item(
    @PartitionKey String id,
    @TimeToLive LocalDate expires) {} // <- time-to-live-type
