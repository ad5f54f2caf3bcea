package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.TimeToLive;

@Table("seconds")
public record Seconds(@PartitionKey String id, @TimeToLive long until) {}
