package mall;

import io.pressmark.annotation.Generated;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.generated.ManagedAttributes;
import io.pressmark.core.generated.ManagedSchema;
import io.pressmark.core.generated.ManagedValues;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Maps {@link Purchase} to items of the table {@code purchases} and back. */
@Generated("io.pressmark.processor.PressmarkProcessor")
public final class PurchaseSchema extends ManagedSchema<Purchase> {
  /** The one instance; it has no state and may be shared by threads. */
  public static final PurchaseSchema SCHEMA = new PurchaseSchema();

  private static final int CUSTOMER_ID = 0;
  private static final int BOUGHT_AT = 1;
  private static final int PRODUCT = 2;
  private static final int QUANTITY = 3;
  private static final int STATE = 4;
  private static final int MODEL = 5;
  private static final int VOUCHER = 6;
  private static final int SHIP_TO_STREET = 7;
  private static final int SHIP_TO_TOWN = 8;
  private static final int SHIP_TO_COUNTRY = 9;
  private static final int PAYMENT = 10;
  private static final int REFUNDS = 11;
  private static final int KEPT_UNTIL = 12;
  private static final int VERSION = 13;
  private static final int ARTICLE = 14;
  private static final int KIND = 15;
  private static final int NUMBER = 16;
  private static final int AMOUNT = 17;
  private static final YearConverter YEAR_CONVERTER = new YearConverter();

  private PurchaseSchema() {
    super(
        1,
        Purchase.class,
        TableDefinition.builder("purchases")
            .partitionKey("customerId", ScalarType.S)
            .sortKey("boughtAt", ScalarType.S)
            .index(
                IndexDefinition.global("by-product")
                    .partitionKey("product", ScalarType.S)
                    .sortKey("boughtAt", ScalarType.S)
                    .build())
            .index(
                IndexDefinition.global("by-place")
                    .partitionKey("shipTo_country", ScalarType.S)
                    .partitionKey("shipTo_town", ScalarType.S)
                    .sortKey("state", ScalarType.S)
                    .sortKey("model", ScalarType.N)
                    .sortKey("boughtAt", ScalarType.S)
                    .include("product", "payment", "shipTo_street")
                    .build())
            .index(
                IndexDefinition.global("get")
                    .partitionKey("voucher", ScalarType.S)
                    .projectKeysOnly()
                    .build())
            .index(
                IndexDefinition.local("by-quantity")
                    .sortKey("quantity", ScalarType.N)
                    .include("voucher")
                    .build())
            .index(
                IndexDefinition.local("by-state")
                    .sortKey("state", ScalarType.S)
                    .projectKeysOnly()
                    .build())
            .timeToLive("keptUntil")
            .build(),
        ManagedAttributes.builder()
            .version("version", Long.MAX_VALUE)
            .build(),
        "customerId",
        "boughtAt",
        "product",
        "quantity",
        "state",
        "model",
        "voucher",
        "shipTo_street",
        "shipTo_town",
        "shipTo_country",
        "payment",
        "refunds",
        "keptUntil",
        "version",
        "article",
        "kind",
        "number",
        "amount");
  }

  static void writeKey(KeyWriter key, String customerId, Instant boughtAt) {
    key.partition();
    key.string(customerId);
    key.sort();
    key.instant(boughtAt);
  }

  static void writePartitionKey(KeyWriter key, String customerId) {
    key.partition();
    key.string(customerId);
  }

  @Override
  public void writeKey(Purchase item, KeyWriter key) {
    writeKey(key, item.customerId(), item.boughtAt());
  }

  @Override
  public void collect(Purchase item, ManagedValues into) {
    into.version(item.version());
  }

  @Override
  public void collect(ItemReader stored, ManagedValues into) {
    while (stored.next()) {
      switch (stored.ordinal()) {
        case VERSION -> into.version(stored.longNumber());
        default -> {
          // Not managed; next() passes over it.
        }
      }
    }
  }

  @Override
  public void writeManaged(ManagedValues values, ItemWriter writer) {
    writer.name(VERSION);
    writer.longNumber(values.version());
  }

  @Override
  public void write(Purchase item, ItemWriter writer) {
    String productId = item.productId();
    if (productId != null) {
      writer.name(PRODUCT);
      writer.string(productId);
    }
    writer.name(QUANTITY);
    writer.longNumber(item.quantity());
    State state = item.state();
    if (state != null) {
      writer.name(STATE);
      writer.string(nameOfState(state));
    }
    Year model = item.model();
    if (model != null) {
      writer.name(MODEL);
      writer.longNumber(toStored(YEAR_CONVERTER, model));
    }
    Optional<String> voucher = item.voucher();
    if (voucher != null && voucher.isPresent()) {
      writer.name(VOUCHER);
      writer.string(voucher.get());
    }
    Address shipTo = item.shipTo();
    if (shipTo != null) {
      String shipToStreet = shipTo.street();
      if (shipToStreet != null) {
        writer.name(SHIP_TO_STREET);
        writer.string(shipToStreet);
      }
      String shipToCity = shipTo.city();
      if (shipToCity != null) {
        writer.name(SHIP_TO_TOWN);
        writer.string(shipToCity);
      }
      String shipToCountry = shipTo.country();
      if (shipToCountry != null) {
        writer.name(SHIP_TO_COUNTRY);
        writer.string(shipToCountry);
      }
    }
    Payment payment = item.payment();
    if (payment != null) {
      writer.name(PAYMENT);
      writePayment(writer, payment);
    }
    List<Payment> refunds = item.refunds();
    if (refunds != null) {
      writer.name(REFUNDS);
      writeRefunds(writer, refunds);
    }
    Instant keptUntil = item.keptUntil();
    if (keptUntil != null) {
      writer.name(KEPT_UNTIL);
      writer.epochSeconds(keptUntil);
    }
  }

  @Override
  public Purchase read(ItemReader reader) {
    String customerId = null;
    Instant boughtAt = null;
    String productId = null;
    boolean productIdFound = false;
    int quantity = 1;
    State state = State.OPEN;
    Year model = null;
    Optional<String> voucher = Optional.empty();
    boolean shipToFound = false;
    String shipToStreet = null;
    String shipToCity = null;
    String shipToCountry = null;
    Payment payment = null;
    List<Payment> refunds = null;
    Instant keptUntil = null;
    long version = 0;
    while (reader.next()) {
      switch (reader.ordinal()) {
        case CUSTOMER_ID -> customerId = reader.string();
        case BOUGHT_AT -> boughtAt = reader.instant();
        case PRODUCT -> {
          productId = reader.string();
          productIdFound = true;
        }
        case ARTICLE -> {
          if (!productIdFound) {
            productId = reader.string();
          }
        }
        case QUANTITY -> {
          if (!reader.isNull()) {
            quantity = reader.intNumber();
          }
        }
        case STATE -> {
          if (!reader.isNull()) {
            state = readState(reader);
          }
        }
        case MODEL -> model = reader.isNull() ? null : fromStored(YEAR_CONVERTER, reader.intNumber());
        case VOUCHER -> voucher = Optional.ofNullable(reader.string());
        case SHIP_TO_STREET -> {
          shipToStreet = reader.string();
          shipToFound = true;
        }
        case SHIP_TO_TOWN -> {
          shipToCity = reader.string();
          shipToFound = true;
        }
        case SHIP_TO_COUNTRY -> {
          shipToCountry = reader.string();
          shipToFound = true;
        }
        case PAYMENT -> payment = readPayment(reader);
        case REFUNDS -> refunds = readRefunds(reader);
        case KEPT_UNTIL -> keptUntil = reader.epochSeconds();
        case VERSION -> version = reader.longNumber();
        default -> {
          // An attribute this class does not declare; next() passes over it.
        }
      }
    }
    Address shipTo = null;
    if (shipToFound) {
      shipTo = new Address(shipToStreet, shipToCity, shipToCountry);
    }
    return new Purchase(customerId, boughtAt, productId, quantity, state, model, voucher, shipTo,
        payment, refunds, keptUntil, version);
  }

  private static void writePaymentCardAttributes(ItemWriter writer, Payment.Card document) {
    String number = document.number();
    if (number != null) {
      writer.name(NUMBER);
      writer.string(number);
    }
    BigDecimal amount = document.amount();
    if (amount != null) {
      writer.name(AMOUNT);
      writer.decimal(amount);
    }
  }

  private static Payment.Card readPaymentCardAttributes(ItemReader reader) {
    String number = null;
    BigDecimal amount = null;
    while (reader.next()) {
      switch (reader.ordinal()) {
        case NUMBER -> number = reader.string();
        case AMOUNT -> amount = reader.decimal();
        default -> {
          // An attribute this class does not declare; next() passes over it.
        }
      }
    }
    return new Payment.Card(number, amount);
  }

  private static void writePaymentCashAttributes(ItemWriter writer, Payment.Cash document) {
    BigDecimal amount = document.amount();
    if (amount != null) {
      writer.name(AMOUNT);
      writer.decimal(amount);
    }
  }

  private static Payment.Cash readPaymentCashAttributes(ItemReader reader) {
    BigDecimal amount = null;
    while (reader.next()) {
      switch (reader.ordinal()) {
        case AMOUNT -> amount = reader.decimal();
        default -> {
          // An attribute this class does not declare; next() passes over it.
        }
      }
    }
    return new Payment.Cash(amount);
  }

  static void writeRefunds(ItemWriter writer, List<Payment> values) {
    writer.beginList();
    for (Payment element : values) {
      if (element == null) {
        writer.nullValue();
      } else {
        writePayment(writer, element);
      }
    }
    writer.endList();
  }

  private static List<Payment> readRefunds(ItemReader reader) {
    if (!reader.enterList()) {
      return null;
    }
    List<Payment> values = new ArrayList<>();
    while (reader.next()) {
      values.add(readPayment(reader));
    }
    return values;
  }

  static void writePayment(ItemWriter writer, Payment document) {
    writer.beginMap();
    if (document instanceof Payment.Card card) {
      writer.name(KIND);
      writer.string("card");
      writePaymentCardAttributes(writer, card);
    } else if (document instanceof Payment.Cash cash) {
      writer.name(KIND);
      writer.string("cash");
      writePaymentCashAttributes(writer, cash);
    } else {
      throw notMapped(document);
    }
    writer.endMap();
  }

  private static Payment readPayment(ItemReader reader) {
    if (!reader.enterMap()) {
      return null;
    }
    String subtype = reader.peekString(KIND);
    if (subtype == null) {
      throw reader.unknownSubtype(null, "kind", "card", "cash");
    }
    return switch (subtype) {
      case "card" -> readPaymentCardAttributes(reader);
      case "cash" -> readPaymentCashAttributes(reader);
      default -> throw reader.unknownSubtype(subtype, "kind", "card", "cash");
    };
  }

  static void writeState(ItemWriter writer, State value) {
    writer.string(nameOfState(value));
  }

  static void writeModel(ItemWriter writer, Year value) {
    writer.longNumber(toStored(YEAR_CONVERTER, value));
  }

  static String nameOfState(State value) {
    return switch (value) {
      case OPEN -> "open";
      case PAID -> "paid";
      case CLOSED -> "CLOSED";
    };
  }

  private static State readState(ItemReader reader) {
    String name = reader.string();
    if (name == null) {
      return null;
    }
    return switch (name) {
      case "open" -> State.OPEN;
      case "paid", "PAYED" -> State.PAID;
      case "CLOSED" -> State.CLOSED;
      default -> throw reader.unknownConstant(name, State.class);
    };
  }

  static PurchaseByPlaceItem readPurchaseByPlaceItem(ItemReader reader) {
    String customerId = null;
    Instant boughtAt = null;
    String productId = null;
    boolean productIdFound = false;
    State state = State.OPEN;
    Year model = null;
    String shipToStreet = null;
    String shipToCity = null;
    String shipToCountry = null;
    Payment payment = null;
    while (reader.next()) {
      switch (reader.ordinal()) {
        case CUSTOMER_ID -> customerId = reader.string();
        case BOUGHT_AT -> boughtAt = reader.instant();
        case PRODUCT -> {
          productId = reader.string();
          productIdFound = true;
        }
        case ARTICLE -> {
          if (!productIdFound) {
            productId = reader.string();
          }
        }
        case STATE -> {
          if (!reader.isNull()) {
            state = readState(reader);
          }
        }
        case MODEL -> model = reader.isNull() ? null : fromStored(YEAR_CONVERTER, reader.intNumber());
        case SHIP_TO_STREET -> shipToStreet = reader.string();
        case SHIP_TO_TOWN -> shipToCity = reader.string();
        case SHIP_TO_COUNTRY -> shipToCountry = reader.string();
        case PAYMENT -> payment = readPayment(reader);
        default -> {
          // An attribute this class does not declare; next() passes over it.
        }
      }
    }
    return new PurchaseByPlaceItem(customerId, boughtAt, productId, state, model, shipToStreet,
        shipToCity, shipToCountry, payment);
  }

  static PurchaseByVoucherItem readPurchaseByVoucherItem(ItemReader reader) {
    String customerId = null;
    Instant boughtAt = null;
    Optional<String> voucher = Optional.empty();
    while (reader.next()) {
      switch (reader.ordinal()) {
        case CUSTOMER_ID -> customerId = reader.string();
        case BOUGHT_AT -> boughtAt = reader.instant();
        case VOUCHER -> voucher = Optional.ofNullable(reader.string());
        default -> {
          // An attribute this class does not declare; next() passes over it.
        }
      }
    }
    return new PurchaseByVoucherItem(customerId, boughtAt, voucher);
  }

  static PurchaseByQuantityItem readPurchaseByQuantityItem(ItemReader reader) {
    String customerId = null;
    Instant boughtAt = null;
    int quantity = 1;
    Optional<String> voucher = Optional.empty();
    while (reader.next()) {
      switch (reader.ordinal()) {
        case CUSTOMER_ID -> customerId = reader.string();
        case BOUGHT_AT -> boughtAt = reader.instant();
        case QUANTITY -> {
          if (!reader.isNull()) {
            quantity = reader.intNumber();
          }
        }
        case VOUCHER -> voucher = Optional.ofNullable(reader.string());
        default -> {
          // An attribute this class does not declare; next() passes over it.
        }
      }
    }
    return new PurchaseByQuantityItem(customerId, boughtAt, quantity, voucher);
  }

  static PurchaseByStateItem readPurchaseByStateItem(ItemReader reader) {
    String customerId = null;
    Instant boughtAt = null;
    State state = State.OPEN;
    while (reader.next()) {
      switch (reader.ordinal()) {
        case CUSTOMER_ID -> customerId = reader.string();
        case BOUGHT_AT -> boughtAt = reader.instant();
        case STATE -> {
          if (!reader.isNull()) {
            state = readState(reader);
          }
        }
        default -> {
          // An attribute this class does not declare; next() passes over it.
        }
      }
    }
    return new PurchaseByStateItem(customerId, boughtAt, state);
  }

  @Override
  public int itemAttributes() {
    return 15;
  }

  @Override
  public boolean storesExactly() {
    return false;
  }
}
