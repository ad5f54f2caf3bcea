package shop;

import io.pressmark.annotation.Generated;
import io.pressmark.core.attribute.DocumentAttribute;
import io.pressmark.core.attribute.ListAttribute;
import io.pressmark.core.attribute.MapAttribute;
import io.pressmark.core.attribute.NoKey;
import io.pressmark.core.attribute.NumberAttribute;
import io.pressmark.core.attribute.PartitionKeyAttribute;
import io.pressmark.core.attribute.ScalarAttribute;
import io.pressmark.core.attribute.SetAttribute;
import io.pressmark.core.attribute.SortKeyAttribute;
import io.pressmark.core.attribute.TextAttribute;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.format.ItemWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Typed attributes of {@link Order}, for conditions and updates. */
@Generated("io.pressmark.processor.PressmarkProcessor")
public final class OrderAttributes {
  /** The partition key {@code customerId}. */
  public static final PartitionKeyAttribute<Order, String, NoKey> CUSTOMER_ID = new PartitionKeyAttribute<>(
      OrderSchema.SCHEMA, DocumentPath.of("customerId"), ItemWriter::string);

  /** The sort key {@code placedAt}. */
  public static final SortKeyAttribute<Order, Instant, PlacedAt> PLACED_AT = new SortKeyAttribute<>(
      OrderSchema.SCHEMA, DocumentPath.of("placedAt"), ItemWriter::instant);

  /** The attribute {@code productId}. */
  public static final TextAttribute<Order, String, NoKey> PRODUCT_ID = new TextAttribute<>(
      OrderSchema.SCHEMA, DocumentPath.of("productId"), ItemWriter::string);

  /** The attribute {@code status}. */
  public static final ScalarAttribute<Order, Status, NoKey> STATUS = new ScalarAttribute<>(
      OrderSchema.SCHEMA, DocumentPath.of("status"), ItemWriter::enumName);

  /** The attribute {@code total}. */
  public static final NumberAttribute<Order, BigDecimal, NoKey> TOTAL = new NumberAttribute<>(
      OrderSchema.SCHEMA, DocumentPath.of("total"), ItemWriter::decimal);

  /** The attribute {@code lines}. */
  public static final ListAttribute<Order, List<Line>, Line, LineAttributes> LINES = new ListAttribute<>(
      OrderSchema.SCHEMA, DocumentPath.of("lines"), OrderSchema::writeLines,
      inner -> new LineAttributes(inner));

  /** The attribute {@code shipTo}. */
  public static final AddressAttributes SHIP_TO = new AddressAttributes(DocumentPath.of("shipTo"));

  /** The attribute {@code memo}. */
  public static final TextAttribute<Order, String, NoKey> NOTE = new TextAttribute<>(
      OrderSchema.SCHEMA, DocumentPath.of("memo"), ItemWriter::string);

  /** The attribute {@code tags}. */
  public static final SetAttribute<Order, Set<String>, String> TAGS = new SetAttribute<>(
      OrderSchema.SCHEMA, DocumentPath.of("tags"), OrderSchema::writeTags, ItemWriter::string);

  /** The attribute {@code counters}. */
  public static final MapAttribute<Order, Map<String, Integer>, Integer, NumberAttribute<Order, Integer, NoKey>> COUNTERS = new MapAttribute<>(
      OrderSchema.SCHEMA, DocumentPath.of("counters"), OrderSchema::writeCounters,
      inner -> new NumberAttribute<>(OrderSchema.SCHEMA, inner,
      (writer, value) -> writer.longNumber(value)));

  /** The attribute {@code version}. */
  public static final NumberAttribute<Order, Long, NoKey> VERSION = new NumberAttribute<>(
      OrderSchema.SCHEMA, DocumentPath.of("version"), ItemWriter::longNumber);

  private OrderAttributes() {}

  /** Names {@code placedAt} in key conditions. */
  public static final class PlacedAt {
    private PlacedAt() {}
  }

  /** A {@link Line} in an item, and its attributes. */
  public static final class LineAttributes extends DocumentAttribute<Order, Line> {
    /** The attribute {@code sku}. */
    public final TextAttribute<Order, String, NoKey> SKU;

    /** The attribute {@code quantity}. */
    public final NumberAttribute<Order, Integer, NoKey> QUANTITY;

    /** The attribute {@code price}. */
    public final NumberAttribute<Order, BigDecimal, NoKey> PRICE;

    private LineAttributes(DocumentPath path) {
      super(OrderSchema.SCHEMA, path, OrderSchema::writeLine);
      SKU = new TextAttribute<>(OrderSchema.SCHEMA, path.dot("sku"), ItemWriter::string);
      QUANTITY = new NumberAttribute<>(OrderSchema.SCHEMA, path.dot("quantity"),
          (writer, value) -> writer.longNumber(value));
      PRICE = new NumberAttribute<>(OrderSchema.SCHEMA, path.dot("price"), ItemWriter::decimal);
    }
  }

  /** A {@link Address} in an item, and its attributes. */
  public static final class AddressAttributes extends DocumentAttribute<Order, Address> {
    /** The attribute {@code street}. */
    public final TextAttribute<Order, String, NoKey> STREET;

    /** The attribute {@code city}. */
    public final TextAttribute<Order, String, NoKey> CITY;

    /** The attribute {@code country}. */
    public final TextAttribute<Order, String, NoKey> COUNTRY;

    private AddressAttributes(DocumentPath path) {
      super(OrderSchema.SCHEMA, path, OrderSchema::writeAddress);
      STREET = new TextAttribute<>(OrderSchema.SCHEMA, path.dot("street"), ItemWriter::string);
      CITY = new TextAttribute<>(OrderSchema.SCHEMA, path.dot("city"), ItemWriter::string);
      COUNTRY = new TextAttribute<>(OrderSchema.SCHEMA, path.dot("country"), ItemWriter::string);
    }
  }
}
