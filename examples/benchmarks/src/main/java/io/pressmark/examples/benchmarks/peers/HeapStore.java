package io.pressmark.examples.benchmarks.peers;

import io.pressmark.examples.benchmarks.Order;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The limit of what is possible: bytes in maps on the heap, with the codec by hand. Look-ups go to
 * a hash map, ranges to an ordered one; nothing survives the process.
 */
final class HeapStore implements OrderStore {
  private final ConcurrentMap<ByteBuffer, byte[]> byKey = new ConcurrentHashMap<>();
  private final ConcurrentSkipListMap<byte[], byte[]> ordered =
      new ConcurrentSkipListMap<>(Arrays::compareUnsigned);
  private final ThreadLocal<ByteBuffer> buffer =
      ThreadLocal.withInitial(() -> ByteBuffer.allocate(64 * 1024));

  @Override
  public void put(Order order) {
    byte[] value = OrderCodec.toBytes(order, buffer.get());
    byte[] key = OrderCodec.key(order.customerId(), order.placedAt());
    if (byKey.put(ByteBuffer.wrap(key), value) == null) {
      ordered.put(key, value);
    } else {
      ordered.replace(key, value);
    }
  }

  @Override
  public Order get(String customerId, Instant placedAt) {
    byte[] value = byKey.get(ByteBuffer.wrap(OrderCodec.key(customerId, placedAt)));
    return OrderCodec.read(ByteBuffer.wrap(value));
  }

  @Override
  public List<Order> query(String customerId) {
    byte[] prefix = OrderCodec.prefix(customerId);
    byte[] end = prefix.clone();
    end[end.length - 1]++;
    List<Order> orders = new ArrayList<>();
    for (byte[] value : ordered.subMap(prefix, end).values()) {
      orders.add(OrderCodec.read(ByteBuffer.wrap(value)));
    }
    return orders;
  }

  @Override
  public void close() {
    byKey.clear();
    ordered.clear();
  }
}
