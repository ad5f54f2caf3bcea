package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.util.List;

@Table("orders")
public record Order(@PartitionKey String customerId, List<Lin> lines, long total) {}
