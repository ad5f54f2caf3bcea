package shop;

import io.pressmark.annotation.Generated;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Maps {@link Shop.Item} to items of the table {@code shop-items} and back. */
@Generated("io.pressmark.processor.PressmarkProcessor")
@SuppressWarnings("deprecation")
public final class ShopItemSchema extends ItemSchema<Shop.Item> {
  /** The one instance; it has no state and may be shared by threads. */
  public static final ShopItemSchema SCHEMA = new ShopItemSchema();

  private static final int ID = 0;
  private static final int CALL = 1;
  private static final int KINDS = 2;
  private static final int SIZES = 3;
  private static final Shop.Kind[] KIND_VALUES = Shop.Kind.values();

  private ShopItemSchema() {
    super(
        1,
        Shop.Item.class,
        TableDefinition.builder("shop-items")
            .partitionKey("id", ScalarType.B)
            .sortKey("call", ScalarType.S)
            .build(),
        "id",
        "call",
        "kinds",
        "sizes");
  }

  static void writeKey(KeyWriter key, ByteBuffer id, String callValue) {
    key.partition();
    key.byteBuffer(id);
    key.sort();
    key.string(callValue);
  }

  static void writePartitionKey(KeyWriter key, ByteBuffer id) {
    key.partition();
    key.byteBuffer(id);
  }

  @Override
  public void writeKey(Shop.Item item, KeyWriter key) {
    writeKey(key, item.id(), item.call());
  }

  @Override
  public void write(Shop.Item item, ItemWriter writer) {
    List<List<Shop.Kind>> kinds = item.kinds();
    if (kinds != null) {
      writer.name(KINDS);
      writeKinds(writer, kinds);
    }
    Set<Integer> sizes = item.sizes();
    if (sizes != null && !sizes.isEmpty()) {
      writer.name(SIZES);
      writeSizes(writer, sizes);
    }
  }

  @Override
  public Shop.Item read(ItemReader reader) {
    ByteBuffer id = null;
    String call = null;
    List<List<Shop.Kind>> kinds = null;
    Set<Integer> sizes = null;
    while (reader.next()) {
      switch (reader.ordinal()) {
        case ID -> id = reader.byteBuffer();
        case CALL -> call = reader.string();
        case KINDS -> kinds = readKinds(reader);
        case SIZES -> sizes = readSizes(reader);
        default -> {
          // An attribute this class does not declare; next() passes over it.
        }
      }
    }
    if (sizes == null) {
      sizes = new LinkedHashSet<>();
    }
    return new Shop.Item(id, call, kinds, sizes, (Object) null);
  }

  static void writeKinds(ItemWriter writer, List<List<Shop.Kind>> values) {
    writer.beginList();
    for (List<Shop.Kind> element : values) {
      if (element == null) {
        writer.nullValue();
      } else {
        writeKindsElement(writer, element);
      }
    }
    writer.endList();
  }

  private static List<List<Shop.Kind>> readKinds(ItemReader reader) {
    if (!reader.enterList()) {
      return null;
    }
    List<List<Shop.Kind>> values = new ArrayList<>();
    while (reader.next()) {
      values.add(readKindsElement(reader));
    }
    return values;
  }

  static void writeKindsElement(ItemWriter writer, List<Shop.Kind> values) {
    writer.beginList();
    for (Shop.Kind element : values) {
      if (element == null) {
        writer.nullValue();
      } else {
        writer.enumName(element);
      }
    }
    writer.endList();
  }

  private static List<Shop.Kind> readKindsElement(ItemReader reader) {
    if (!reader.enterList()) {
      return null;
    }
    List<Shop.Kind> values = new ArrayList<>();
    while (reader.next()) {
      values.add(reader.enumConstant(KIND_VALUES));
    }
    return values;
  }

  static void writeSizes(ItemWriter writer, Set<Integer> values) {
    writer.beginNumberSet();
    for (Integer element : values) {
      if (element == null) {
        writer.nullValue();
      } else {
        writer.longNumber(element);
      }
    }
    writer.endSet();
  }

  private static Set<Integer> readSizes(ItemReader reader) {
    if (!reader.enterSet()) {
      return null;
    }
    Set<Integer> values = new LinkedHashSet<>();
    while (reader.next()) {
      values.add(reader.intNumber());
    }
    return values;
  }
}
