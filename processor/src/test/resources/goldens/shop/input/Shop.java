package shop;

import io.pressmark.annotation.Ignore;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;

public final class Shop {
  private Shop() {}

  @Deprecated
  @Table("shop-items")
  public record Item(
      @PartitionKey ByteBuffer id,
      @SortKey String call,
      List<List<Kind>> kinds,
      Set<Integer> sizes,
      @Ignore Object cached) {}

  public enum Kind {
    NEW,
    USED
  }
}
