package shop;

import io.pressmark.annotation.Generated;
import io.pressmark.core.attribute.ListAttribute;
import io.pressmark.core.attribute.NoKey;
import io.pressmark.core.attribute.PartitionKeyAttribute;
import io.pressmark.core.attribute.ScalarAttribute;
import io.pressmark.core.attribute.SetAttribute;
import io.pressmark.core.attribute.TextSortKeyAttribute;
import io.pressmark.core.expression.DocumentPath;
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
      ShopItemSchema.SCHEMA, DocumentPath.of("id"), ItemWriter::byteBuffer);

  /** The sort key {@code call}. */
  public static final TextSortKeyAttribute<Shop.Item, String, Call> CALL = new TextSortKeyAttribute<>(
      ShopItemSchema.SCHEMA, DocumentPath.of("call"), ItemWriter::string);

  /** The attribute {@code kinds}. */
  public static final ListAttribute<Shop.Item, List<List<Shop.Kind>>, List<Shop.Kind>, ListAttribute<Shop.Item, List<Shop.Kind>, Shop.Kind, ScalarAttribute<Shop.Item, Shop.Kind, NoKey>>> KINDS = new ListAttribute<>(
      ShopItemSchema.SCHEMA, DocumentPath.of("kinds"), ShopItemSchema::writeKinds,
      inner -> new ListAttribute<>(ShopItemSchema.SCHEMA, inner, ShopItemSchema::writeKindsElement,
      inner2 -> new ScalarAttribute<>(ShopItemSchema.SCHEMA, inner2, ItemWriter::enumName)));

  /** The attribute {@code sizes}. */
  public static final SetAttribute<Shop.Item, Set<Integer>, Integer> SIZES = new SetAttribute<>(
      ShopItemSchema.SCHEMA, DocumentPath.of("sizes"), ShopItemSchema::writeSizes,
      (writer, value) -> writer.longNumber(value));

  private ShopItemAttributes() {}

  /** Names {@code call} in key conditions. */
  public static final class Call {
    private Call() {}
  }
}
