package io.pressmark.examples.benchmarks.peers;

import io.pressmark.examples.benchmarks.Order;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import net.openhft.chronicle.map.ChronicleMap;

/**
 * Chronicle Map as it is, with the codec by hand: an entry for each order. It has no order of keys.
 */
final class ChronicleStore implements OrderStore {
  private final ChronicleMap<byte[], byte[]> map;
  private final ThreadLocal<ByteBuffer> buffer =
      ThreadLocal.withInitial(() -> ByteBuffer.allocate(64 * 1024));

  ChronicleStore(Path directory, int items) {
    try {
      map =
          ChronicleMap.of(byte[].class, byte[].class)
              .name("orders")
              .averageKeySize(30)
              .averageValueSize(330)
              .entries((long) (items * 1.2))
              .createPersistedTo(directory.resolve("orders.cm").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void put(Order order) {
    map.put(
        OrderCodec.key(order.customerId(), order.placedAt()),
        OrderCodec.toBytes(order, buffer.get()));
  }

  @Override
  public Order get(String customerId, Instant placedAt) {
    return OrderCodec.read(ByteBuffer.wrap(map.get(OrderCodec.key(customerId, placedAt))));
  }

  @Override
  public List<Order> query(String customerId) {
    throw new UnsupportedOperationException("Chronicle Map has no order of keys");
  }

  @Override
  public void close() {
    map.close();
  }
}
