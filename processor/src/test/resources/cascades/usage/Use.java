package test;

import static test.OrderAttributes.CONTENT;
import static test.OrderAttributes.PLACED_AT;
import static test.OrderAttributes.TOTAL;

import io.pressmark.core.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Uses of repositories whose tables are refused: none of them is at fault. */
class Use {
  OrderRepository orders;
  KeylessRepository keyless;
  OrderKey key;

  List<Order> use(Database database, Order order, Instant at) {
    orders = new OrderRepository(database);
    keyless = new KeylessRepository(database);
    key = new OrderKey("c1", at);
    orders.put(order);
    Optional<Order> one = orders.get(key).or(() -> orders.get("c1", at));
    orders.update("c1", at).with(TOTAL.add(5L)).when(CONTENT.exists()).execute();
    keyless.put(new Keyless("k1", KeylessAttributes.TOTAL.toString().length()));
    keyless.get("k1").map(Keyless::total).ifPresent(total -> keyless.delete("k1"));
    database.transactWrite(
        tx -> tx.put(orders, order).delete(keyless.key("k1")).check(orders.key(key), TOTAL.eq(1L)));
    database.batchWrite(batch -> batch.putAll(orders, List.of(order)).delete(orders, order));
    return one.isPresent() ? List.of() : orders.query("c1").where(PLACED_AT.lt(at)).toList();
  }
}
