package io.pressmark.examples.devices;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

/**
 * The same log entry by country: the wrong key. Most entries come from one country, all of them are
 * one item collection, and the partition that holds it does nearly all the work.
 */
@Table("country-logs")
public record CountryLog(
    @PartitionKey String country, @SortKey String timeAndDevice, String message) {}
