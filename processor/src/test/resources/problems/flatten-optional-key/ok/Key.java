package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import java.time.Instant;

public record Key(@PartitionKey String id, @SortKey Instant at) {}
