package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;

/** Tables that differ in their keys. */
final class Single {
  private Single() {}

  @Table("numbers")
  record Numbers(@PartitionKey long table, @SortKey Integer string) {}

  @Table("texts")
  record Texts(@PartitionKey Integer id, @SortKey String string) {}

  @Table("binaries")
  record Binaries(@PartitionKey ByteBuffer id, @SortKey ByteBuffer toString2) {}

  @Table("only")
  record Only(@PartitionKey String id) {}

  @Table("sets")
  record Sets(
      @PartitionKey String id, Set<Long> numbers, Set<String> texts, Map<String, Integer> map) {}

  @Deprecated
  @Table("deprecated")
  record Old(@PartitionKey String id, @Deprecated String name) {}
}
