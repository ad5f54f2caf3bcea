package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("others")
@SuppressWarnings("pressmark:key-mutable")
record Other(@PartitionKey byte[] id) {}
