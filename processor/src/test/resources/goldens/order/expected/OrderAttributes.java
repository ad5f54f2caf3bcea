package shop;

import io.pressmark.annotation.Generated;
import io.pressmark.core.attribute.NoKey;
import io.pressmark.core.attribute.NumberAttribute;
import io.pressmark.core.attribute.PartitionKeyAttribute;
import io.pressmark.core.attribute.ScalarAttribute;
import io.pressmark.core.attribute.SetAttribute;
import io.pressmark.core.attribute.SortKeyAttribute;
import io.pressmark.core.attribute.TextAttribute;
import io.pressmark.core.attribute.ValueAttribute;
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
      OrderSchema.SCHEMA, "customerId", ItemWriter::string);

  /** The sort key {@code placedAt}. */
  public static final SortKeyAttribute<Order, Instant, PlacedAt> PLACED_AT = new SortKeyAttribute<>(
      OrderSchema.SCHEMA, "placedAt", ItemWriter::instant);

  /** The attribute {@code productId}. */
  public static final TextAttribute<Order, String, NoKey> PRODUCT_ID = new TextAttribute<>(
      OrderSchema.SCHEMA, "productId", ItemWriter::string);

  /** The attribute {@code status}. */
  public static final ScalarAttribute<Order, Status, NoKey> STATUS = new ScalarAttribute<>(
      OrderSchema.SCHEMA, "status", ItemWriter::enumName);

  /** The attribute {@code total}. */
  public static final NumberAttribute<Order, BigDecimal, NoKey> TOTAL = new NumberAttribute<>(
      OrderSchema.SCHEMA, "total", ItemWriter::decimal);

  /** The attribute {@code lines}. */
  public static final ValueAttribute<Order, List<Line>> LINES = new ValueAttribute<>(
      OrderSchema.SCHEMA, "lines", OrderSchema::writeLines);

  /** The attribute {@code shipTo}. */
  public static final ValueAttribute<Order, Address> SHIP_TO = new ValueAttribute<>(
      OrderSchema.SCHEMA, "shipTo", OrderSchema::writeAddress);

  /** The attribute {@code memo}. */
  public static final TextAttribute<Order, String, NoKey> NOTE = new TextAttribute<>(
      OrderSchema.SCHEMA, "memo", ItemWriter::string);

  /** The attribute {@code tags}. */
  public static final SetAttribute<Order, Set<String>> TAGS = new SetAttribute<>(OrderSchema.SCHEMA,
      "tags", OrderSchema::writeTags);

  /** The attribute {@code counters}. */
  public static final ValueAttribute<Order, Map<String, Integer>> COUNTERS = new ValueAttribute<>(
      OrderSchema.SCHEMA, "counters", OrderSchema::writeCounters);

  /** The attribute {@code version}. */
  public static final NumberAttribute<Order, Long, NoKey> VERSION = new NumberAttribute<>(
      OrderSchema.SCHEMA, "version", ItemWriter::longNumber);

  private OrderAttributes() {}

  /** Names {@code placedAt} in key conditions. */
  public static final class PlacedAt {
    private PlacedAt() {}
  }
}
