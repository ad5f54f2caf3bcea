package shop;

import io.pressmark.annotation.Generated;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Maps {@link Order} to items of the table {@code orders} and back. */
@Generated("io.pressmark.processor.PressmarkProcessor")
public final class OrderSchema extends ItemSchema<Order> {
  /** The one instance; it has no state and may be shared by threads. */
  public static final OrderSchema SCHEMA = new OrderSchema();

  private static final int CUSTOMER_ID = 0;
  private static final int PLACED_AT = 1;
  private static final int PRODUCT_ID = 2;
  private static final int STATUS = 3;
  private static final int TOTAL = 4;
  private static final int LINES = 5;
  private static final int SHIP_TO = 6;
  private static final int MEMO = 7;
  private static final int TAGS = 8;
  private static final int COUNTERS = 9;
  private static final int VERSION = 10;
  private static final int SKU = 11;
  private static final int QUANTITY = 12;
  private static final int PRICE = 13;
  private static final int STREET = 14;
  private static final int CITY = 15;
  private static final int COUNTRY = 16;
  private static final Status[] STATUS_VALUES = Status.values();

  private OrderSchema() {
    super(
        1,
        Order.class,
        TableDefinition.builder("orders")
            .partitionKey("customerId", ScalarType.S)
            .sortKey("placedAt", ScalarType.S)
            .build(),
        "customerId",
        "placedAt",
        "productId",
        "status",
        "total",
        "lines",
        "shipTo",
        "memo",
        "tags",
        "counters",
        "version",
        "sku",
        "quantity",
        "price",
        "street",
        "city",
        "country");
  }

  static void writeKey(KeyWriter key, String customerId, Instant placedAt) {
    key.partition();
    key.string(customerId);
    key.sort();
    key.instant(placedAt);
  }

  static void writePartitionKey(KeyWriter key, String customerId) {
    key.partition();
    key.string(customerId);
  }

  @Override
  public void writeKey(Order item, KeyWriter key) {
    writeKey(key, item.customerId(), item.placedAt());
  }

  @Override
  public void write(Order item, ItemWriter writer) {
    String productId = item.productId();
    if (productId != null) {
      writer.name(PRODUCT_ID);
      writer.string(productId);
    }
    Status status = item.status();
    if (status != null) {
      writer.name(STATUS);
      writer.enumName(status);
    }
    BigDecimal total = item.total();
    if (total != null) {
      writer.name(TOTAL);
      writer.decimal(total);
    }
    List<Line> lines = item.lines();
    if (lines != null) {
      writer.name(LINES);
      writeLines(writer, lines);
    }
    Address shipTo = item.shipTo();
    if (shipTo != null) {
      writer.name(SHIP_TO);
      writeAddress(writer, shipTo);
    }
    Optional<String> note = item.note();
    if (note != null && note.isPresent()) {
      writer.name(MEMO);
      writer.string(note.get());
    }
    Set<String> tags = item.tags();
    if (tags != null && !tags.isEmpty()) {
      writer.name(TAGS);
      writeTags(writer, tags);
    }
    Map<String, Integer> counters = item.counters();
    if (counters != null) {
      writer.name(COUNTERS);
      writeCounters(writer, counters);
    }
    writer.name(VERSION);
    writer.longNumber(item.version());
  }

  @Override
  public Order read(ItemReader reader) {
    String customerId = null;
    Instant placedAt = null;
    String productId = null;
    Status status = null;
    BigDecimal total = null;
    List<Line> lines = null;
    Address shipTo = null;
    Optional<String> note = Optional.empty();
    Set<String> tags = null;
    Map<String, Integer> counters = null;
    long version = 0;
    while (reader.next()) {
      switch (reader.ordinal()) {
        case CUSTOMER_ID -> customerId = reader.string();
        case PLACED_AT -> placedAt = reader.instant();
        case PRODUCT_ID -> productId = reader.string();
        case STATUS -> status = reader.enumConstant(STATUS_VALUES);
        case TOTAL -> total = reader.decimal();
        case LINES -> lines = readLines(reader);
        case SHIP_TO -> shipTo = readAddress(reader);
        case MEMO -> note = Optional.ofNullable(reader.string());
        case TAGS -> tags = readTags(reader);
        case COUNTERS -> counters = readCounters(reader);
        case VERSION -> version = reader.longNumber();
        default -> {
          // An attribute this class does not declare; next() passes over it.
        }
      }
    }
    if (tags == null) {
      tags = new LinkedHashSet<>();
    }
    return new Order(customerId, placedAt, productId, status, total, lines, shipTo, note, tags,
        counters, version);
  }

  static void writeLines(ItemWriter writer, List<Line> values) {
    writer.beginList();
    for (Line element : values) {
      if (element == null) {
        writer.nullValue();
      } else {
        writeLine(writer, element);
      }
    }
    writer.endList();
  }

  private static List<Line> readLines(ItemReader reader) {
    if (!reader.enterList()) {
      return null;
    }
    List<Line> values = new ArrayList<>();
    while (reader.next()) {
      values.add(readLine(reader));
    }
    return values;
  }

  static void writeTags(ItemWriter writer, Set<String> values) {
    writer.beginStringSet();
    for (String element : values) {
      if (element == null) {
        writer.nullValue();
      } else {
        writer.string(element);
      }
    }
    writer.endSet();
  }

  private static Set<String> readTags(ItemReader reader) {
    if (!reader.enterSet()) {
      return null;
    }
    Set<String> values = new LinkedHashSet<>();
    while (reader.next()) {
      values.add(reader.string());
    }
    return values;
  }

  static void writeCounters(ItemWriter writer, Map<String, Integer> values) {
    writer.beginMap();
    for (Map.Entry<String, Integer> entry : values.entrySet()) {
      writer.key(entry.getKey());
      Integer element = entry.getValue();
      if (element == null) {
        writer.nullValue();
      } else {
        writer.longNumber(element);
      }
    }
    writer.endMap();
  }

  private static Map<String, Integer> readCounters(ItemReader reader) {
    if (!reader.enterMap()) {
      return null;
    }
    Map<String, Integer> values = new LinkedHashMap<>();
    while (reader.next()) {
      values.put(reader.key(), reader.isNull() ? null : reader.intNumber());
    }
    return values;
  }

  static void writeLine(ItemWriter writer, Line document) {
    writer.beginMap();
    String sku = document.sku();
    if (sku != null) {
      writer.name(SKU);
      writer.string(sku);
    }
    writer.name(QUANTITY);
    writer.longNumber(document.quantity());
    BigDecimal price = document.price();
    if (price != null) {
      writer.name(PRICE);
      writer.decimal(price);
    }
    writer.endMap();
  }

  private static Line readLine(ItemReader reader) {
    if (!reader.enterMap()) {
      return null;
    }
    String sku = null;
    int quantity = 0;
    BigDecimal price = null;
    while (reader.next()) {
      switch (reader.ordinal()) {
        case SKU -> sku = reader.string();
        case QUANTITY -> quantity = reader.intNumber();
        case PRICE -> price = reader.decimal();
        default -> {
          // An attribute this class does not declare; next() passes over it.
        }
      }
    }
    return new Line(sku, quantity, price);
  }

  static void writeAddress(ItemWriter writer, Address document) {
    writer.beginMap();
    String street = document.street();
    if (street != null) {
      writer.name(STREET);
      writer.string(street);
    }
    String city = document.city();
    if (city != null) {
      writer.name(CITY);
      writer.string(city);
    }
    String country = document.country();
    if (country != null) {
      writer.name(COUNTRY);
      writer.string(country);
    }
    writer.endMap();
  }

  private static Address readAddress(ItemReader reader) {
    if (!reader.enterMap()) {
      return null;
    }
    String street = null;
    String city = null;
    String country = null;
    while (reader.next()) {
      switch (reader.ordinal()) {
        case STREET -> street = reader.string();
        case CITY -> city = reader.string();
        case COUNTRY -> country = reader.string();
        default -> {
          // An attribute this class does not declare; next() passes over it.
        }
      }
    }
    return new Address(street, city, country);
  }

  @Override
  public int itemAttributes() {
    return 11;
  }
}
