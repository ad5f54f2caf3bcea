package io.pressmark.examples.checkout;

import static io.pressmark.examples.checkout.BuyerAttributes.ACTIVE;
import static io.pressmark.examples.checkout.ProductAttributes.AVAILABLE;

import io.pressmark.core.Database;
import io.pressmark.core.error.CancellationReason;
import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.table.WrittenItems;
import io.pressmark.examples.engine.Engine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Sells what is in stock. */
public final class Checkout {
  private final Database db;
  private final ProductRepository products;
  private final BuyerRepository buyers;
  private final PurchaseRepository purchases;

  public Checkout(Database db) {
    this.db = db;
    this.products = new ProductRepository(db);
    this.buyers = new BuyerRepository(db);
    this.purchases = new PurchaseRepository(db);
  }

  /** Takes over a catalogue, and the buyers, in batches. */
  public void load(List<Product> catalogue, List<Buyer> known) {
    db.batchWrite(batch -> batch.putAll(products, catalogue).putAll(buyers, known));
  }

  /**
   * Buys products: takes each of them out of the stock and keeps the purchase, or does nothing.
   *
   * @return the purchase with its id and time
   * @throws OutOfStockException when there is not enough of some products
   * @throws IllegalArgumentException when the buyer may not order, or a product is unknown
   */
  public Purchase buy(String buyer, Map<String, Integer> quantities) {
    Purchase purchase = Purchase.of(buyer, quantities, total(quantities));
    try {
      WrittenItems written =
          db.transactWrite(
              tx -> {
                quantities.forEach(
                    (product, quantity) ->
                        tx.update(
                            products
                                .update(product)
                                .with(AVAILABLE.add(-quantity))
                                .when(AVAILABLE.ge(quantity))));
                tx.insert(purchases, purchase).check(buyers.key(buyer), ACTIVE.eq(true));
              });
      return written.stored(purchases, purchase);
    } catch (TransactionCanceledException e) {
      throw refused(e, buyer, quantities.size());
    }
  }

  /** The reasons are in the order of the actions: the products, the purchase, the buyer. */
  private RuntimeException refused(TransactionCanceledException e, String buyer, int ordered) {
    List<CancellationReason> reasons = e.reasons();
    if (!reasons.get(reasons.size() - 1).isNone()) {
      return new IllegalArgumentException(buyer + " may not order", e);
    }
    List<Product> missing =
        reasons.subList(0, ordered).stream()
            .flatMap(reason -> reason.item().stream())
            .map(products::fromAttributeMap)
            .toList();
    return new OutOfStockException(missing, e);
  }

  private BigDecimal total(Map<String, Integer> quantities) {
    List<Product> ordered =
        products.getAll(quantities.keySet().stream().map(products::key).toList());
    if (ordered.size() < quantities.size()) {
      throw new IllegalArgumentException("Not all of these are products: " + quantities.keySet());
    }
    return ordered.stream()
        .map(product -> product.price().multiply(new BigDecimal(quantities.get(product.id()))))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public Product product(String id) {
    return products.get(id).orElseThrow();
  }

  /** What somebody has bought, in order. */
  public List<Purchase> purchases(String buyer) {
    return purchases.query(buyer).toList();
  }

  public static void main(String... arguments) {
    try (Engine engine = Engine.inMemory(arguments)) {
      Database db = engine.database();
      Checkout checkout = new Checkout(db);
      checkout.load(
          List.of(
              new Product("tea", new BigDecimal("4.50"), 10),
              new Product("cup", new BigDecimal("7.20"), 2)),
          List.of(new Buyer("ann", true)));
      System.out.println(checkout.buy("ann", Map.of("tea", 3, "cup", 1)));
      try {
        checkout.buy("ann", Map.of("tea", 1, "cup", 2));
      } catch (OutOfStockException e) {
        System.out.println(e.getMessage());
      }
      System.out.println(checkout.product("tea"));
    }
  }
}
