package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.nio.ByteBuffer;

@Table("items")
record Item(@PartitionKey ByteBuffer id, byte[] content) {}
