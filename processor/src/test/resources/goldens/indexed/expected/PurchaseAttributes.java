package mall;

import io.pressmark.annotation.Generated;
import io.pressmark.core.attribute.DocumentAttribute;
import io.pressmark.core.attribute.ListAttribute;
import io.pressmark.core.attribute.ManagedAttribute;
import io.pressmark.core.attribute.NoKey;
import io.pressmark.core.attribute.NumberAttribute;
import io.pressmark.core.attribute.PartitionKeyAttribute;
import io.pressmark.core.attribute.ScalarAttribute;
import io.pressmark.core.attribute.SortKeyAttribute;
import io.pressmark.core.attribute.TextAttribute;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.format.ItemWriter;
import java.time.Instant;
import java.time.Year;
import java.util.List;

/** Typed attributes of {@link Purchase}, for conditions and updates. */
@Generated("io.pressmark.processor.PressmarkProcessor")
public final class PurchaseAttributes {
  /** The partition key {@code customerId}. */
  public static final PartitionKeyAttribute<Purchase, String, NoKey> CUSTOMER_ID = new PartitionKeyAttribute<>(
      PurchaseSchema.SCHEMA, DocumentPath.of("customerId"), ItemWriter::string);

  /** The sort key {@code boughtAt}. */
  public static final SortKeyAttribute<Purchase, Instant, BoughtAt> BOUGHT_AT = new SortKeyAttribute<>(
      PurchaseSchema.SCHEMA, DocumentPath.of("boughtAt"), ItemWriter::instant);

  /** The attribute {@code product}. */
  public static final TextAttribute<Purchase, String, NoKey> PRODUCT_ID = new TextAttribute<>(
      PurchaseSchema.SCHEMA, DocumentPath.of("product"), ItemWriter::string);

  /** The attribute {@code quantity}. */
  public static final NumberAttribute<Purchase, Integer, Quantity> QUANTITY = new NumberAttribute<>(
      PurchaseSchema.SCHEMA, DocumentPath.of("quantity"),
      (writer, value) -> writer.longNumber(value));

  /** The attribute {@code state}. */
  public static final ScalarAttribute<Purchase, mall.State, State> STATE = new ScalarAttribute<>(
      PurchaseSchema.SCHEMA, DocumentPath.of("state"), PurchaseSchema::writeState);

  /** The attribute {@code model}. */
  public static final ScalarAttribute<Purchase, Year, Model> MODEL = new ScalarAttribute<>(
      PurchaseSchema.SCHEMA, DocumentPath.of("model"), PurchaseSchema::writeModel);

  /** The attribute {@code voucher}. */
  public static final TextAttribute<Purchase, String, NoKey> VOUCHER = new TextAttribute<>(
      PurchaseSchema.SCHEMA, DocumentPath.of("voucher"), ItemWriter::string);

  /** The attribute {@code shipTo_street}. */
  public static final TextAttribute<Purchase, String, NoKey> SHIP_TO_STREET = new TextAttribute<>(
      PurchaseSchema.SCHEMA, DocumentPath.of("shipTo_street"), ItemWriter::string);

  /** The attribute {@code shipTo_town}. */
  public static final TextAttribute<Purchase, String, NoKey> SHIP_TO_CITY = new TextAttribute<>(
      PurchaseSchema.SCHEMA, DocumentPath.of("shipTo_town"), ItemWriter::string);

  /** The attribute {@code shipTo_country}. */
  public static final TextAttribute<Purchase, String, NoKey> SHIP_TO_COUNTRY = new TextAttribute<>(
      PurchaseSchema.SCHEMA, DocumentPath.of("shipTo_country"), ItemWriter::string);

  /** The attribute {@code payment}. */
  public static final DocumentAttribute<Purchase, Payment> PAYMENT = new DocumentAttribute<>(
      PurchaseSchema.SCHEMA, DocumentPath.of("payment"), PurchaseSchema::writePayment);

  /** The attribute {@code refunds}. */
  public static final ListAttribute<Purchase, List<Payment>, Payment, DocumentAttribute<Purchase, Payment>> REFUNDS = new ListAttribute<>(
      PurchaseSchema.SCHEMA, DocumentPath.of("refunds"), PurchaseSchema::writeRefunds,
      inner -> new DocumentAttribute<>(PurchaseSchema.SCHEMA, inner, PurchaseSchema::writePayment));

  /** The attribute {@code keptUntil}. */
  public static final ScalarAttribute<Purchase, Instant, NoKey> KEPT_UNTIL = new ScalarAttribute<>(
      PurchaseSchema.SCHEMA, DocumentPath.of("keptUntil"), ItemWriter::epochSeconds);

  /** The attribute {@code version}. */
  public static final ManagedAttribute<Purchase, Long, NoKey> VERSION = new ManagedAttribute<>(
      PurchaseSchema.SCHEMA, DocumentPath.of("version"), ItemWriter::longNumber);

  private PurchaseAttributes() {}

  /** Names {@code boughtAt} in key conditions. */
  public static final class BoughtAt {
    private BoughtAt() {}
  }

  /** Names {@code quantity} in key conditions. */
  public static final class Quantity {
    private Quantity() {}
  }

  /** Names {@code state} in key conditions. */
  public static final class State {
    private State() {}
  }

  /** Names {@code model} in key conditions. */
  public static final class Model {
    private Model() {}
  }
}
