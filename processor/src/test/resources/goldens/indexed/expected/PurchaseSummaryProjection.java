package mall;

import io.pressmark.annotation.Generated;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.generated.ItemProjection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Year;

/**
 * Reads a {@link PurchaseSummary} from items of the table {@code purchases}:
 * what {@code select} of a query takes.
 */
@Generated("io.pressmark.processor.PressmarkProcessor")
public final class PurchaseSummaryProjection extends ItemProjection<Purchase, PurchaseSummary> {
  /** The one instance; it has no state and may be shared by threads. */
  public static final PurchaseSummaryProjection PROJECTION = new PurchaseSummaryProjection();

  private static final int BOUGHT_AT = 0;
  private static final int PRODUCT = 1;
  private static final int STATE = 2;
  private static final int MODEL = 3;
  private static final int SHIP_TO_TOWN = 4;
  private static final int PAYMENT = 5;
  private static final int ARTICLE = 6;
  private static final int KIND = 7;
  private static final int NUMBER = 8;
  private static final int AMOUNT = 9;
  private static final YearConverter YEAR_CONVERTER = new YearConverter();

  private PurchaseSummaryProjection() {
    super(
        1,
        PurchaseSummary.class,
        7,
        "boughtAt",
        "product",
        "state",
        "model",
        "shipTo_town",
        "payment",
        "article",
        "kind",
        "number",
        "amount");
  }

  @Override
  public PurchaseSummary read(ItemReader reader) {
    Instant boughtAt = null;
    String productId = null;
    boolean productIdFound = false;
    State state = State.OPEN;
    Year model = null;
    String shipToCity = null;
    Payment payment = null;
    while (reader.next()) {
      switch (reader.ordinal()) {
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
        case SHIP_TO_TOWN -> shipToCity = reader.string();
        case PAYMENT -> payment = readPayment(reader);
        default -> {
          // An attribute this class does not declare; next() passes over it.
        }
      }
    }
    return new PurchaseSummary(boughtAt, productId, state, model, shipToCity, payment);
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
}
