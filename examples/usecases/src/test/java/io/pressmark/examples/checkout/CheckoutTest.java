package io.pressmark.examples.checkout;

import static io.pressmark.core.store.StoreOperation.TRANSACT_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.Database;
import io.pressmark.testkit.fault.Faults;
import io.pressmark.testkit.junit.PressmarkTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PressmarkTest
class CheckoutTest {
  private Checkout checkout;

  @BeforeEach
  void open(Database db) {
    checkout = new Checkout(db);
    checkout.load(
        List.of(
            new Product("tea", new BigDecimal("4.50"), 10),
            new Product("cup", new BigDecimal("7.20"), 2)),
        List.of(new Buyer("ann", true), new Buyer("eve", false)));
  }

  @Test
  void aPurchaseTakesFromTheStock() {
    Purchase purchase = checkout.buy("ann", Map.of("tea", 3, "cup", 2));

    assertThat(purchase.total()).isEqualByComparingTo("27.90");
    assertThat(purchase.id()).isNotNull();
    assertThat(purchase.placedAt()).isNotNull();
    assertThat(checkout.product("tea").available()).isEqualTo(7);
    assertThat(checkout.product("cup").available()).isZero();
    assertThat(checkout.purchases("ann")).containsExactly(purchase);
  }

  @Test
  void whatIsOutOfStockIsNamedAndNothingIsTaken() {
    assertThatThrownBy(() -> checkout.buy("ann", Map.of("tea", 3, "cup", 3)))
        .isInstanceOfSatisfying(
            OutOfStockException.class,
            e ->
                assertThat(e.missing())
                    .containsExactly(new Product("cup", new BigDecimal("7.2"), 2)));

    assertThat(checkout.product("tea").available()).isEqualTo(10);
    assertThat(checkout.purchases("ann")).isEmpty();
  }

  @Test
  void somebodyElseBuysTheLastOnesMeanwhile(Faults faults) {
    faults.before(() -> checkout.buy("ann", Map.of("cup", 2))).of(TRANSACT_WRITE).next();

    assertThatThrownBy(() -> checkout.buy("ann", Map.of("tea", 3, "cup", 1)))
        .isInstanceOfSatisfying(
            OutOfStockException.class,
            e ->
                assertThat(e.missing())
                    .containsExactly(new Product("cup", new BigDecimal("7.2"), 0)));
    assertThat(checkout.product("tea").available()).isEqualTo(10);
    assertThat(checkout.purchases("ann")).hasSize(1);
  }

  @Test
  void whoIsNotActiveCannotBuy() {
    assertThatThrownBy(() -> checkout.buy("eve", Map.of("tea", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("eve may not order");
    assertThatThrownBy(() -> checkout.buy("nobody", Map.of("tea", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nobody may not order");
    assertThatThrownBy(() -> checkout.buy("ann", Map.of("tea", 1, "coffee", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("coffee");
    assertThat(checkout.product("tea").available()).isEqualTo(10);
  }

  @Test
  void aLargeCatalogueIsLoadedAtOnce() {
    List<Product> catalogue = new ArrayList<>();
    IntStream.range(0, 110).forEach(i -> catalogue.add(new Product("p" + i, BigDecimal.ONE, i)));
    checkout.load(catalogue, List.of());

    Map<String, Integer> all = new HashMap<>();
    IntStream.range(1, 98).forEach(i -> all.put("p" + i, 1));
    Purchase purchase = checkout.buy("ann", all);

    assertThat(purchase.total()).isEqualByComparingTo("97");
    assertThat(checkout.product("p97").available()).isEqualTo(96);
    assertThat(checkout.product("p98").available()).isEqualTo(98);
  }
}
