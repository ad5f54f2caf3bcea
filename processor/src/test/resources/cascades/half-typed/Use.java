package test;

import static test.OrderAttributes.TOTAL;

import java.util.Optional;

class Use {
  OrderRepository orders;

  Optional<Order> use() {
    orders.update("c1").with(TOTAL.add(5L)).execute();
    return orders.get("c1");
  }
}
