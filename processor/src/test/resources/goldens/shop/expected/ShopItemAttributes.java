package shop;

import io.pressmark.annotation.Generated;
import io.pressmark.core.attribute.NoKey;
import io.pressmark.core.attribute.PartitionKeyAttribute;
import io.pressmark.core.attribute.SetAttribute;
import io.pressmark.core.attribute.TextSortKeyAttribute;
import io.pressmark.core.attribute.ValueAttribute;
import io.pressmark.core.format.ItemWriter;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;

/** Typed attributes of {@link Shop.Item}, for conditions and updates. */
@Generated("io.pressmark.processor.PressmarkProcessor")
@SuppressWarnings("deprecation")
public final class ShopItemAttributes {
  /** The partition key {@code id}. */
  public static final PartitionKeyAttribute<Shop.Item, ByteBuffer, NoKey> ID = new PartitionKeyAttribute<>(
      ShopItemSchema.SCHEMA, "id", ItemWriter::byteBuffer);

  /** The sort key {@code call}. */
  public static final TextSortKeyAttribute<Shop.Item, String, Call> CALL = new TextSortKeyAttribute<>(
      ShopItemSchema.SCHEMA, "call", ItemWriter::string);

  /** The attribute {@code kinds}. */
  public static final ValueAttribute<Shop.Item, List<List<Shop.Kind>>> KINDS = new ValueAttribute<>(
      ShopItemSchema.SCHEMA, "kinds", ShopItemSchema::writeKinds);

  /** The attribute {@code sizes}. */
  public static final SetAttribute<Shop.Item, Set<Integer>> SIZES = new SetAttribute<>(
      ShopItemSchema.SCHEMA, "sizes", ShopItemSchema::writeSizes);

  private ShopItemAttributes() {}

  /** Names {@code call} in key conditions. */
  public static final class Call {
    private Call() {}
  }
}
