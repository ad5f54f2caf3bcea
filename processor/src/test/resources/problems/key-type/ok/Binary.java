package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.math.BigDecimal;
import java.nio.ByteBuffer;

@Table("binaries")
record Binary(@PartitionKey ByteBuffer id, @SortKey BigDecimal number) {}
