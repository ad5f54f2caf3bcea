package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("others")
record Other(@PartitionKey @SuppressWarnings("pressmark:hot-partition-enum") Status status) {}
