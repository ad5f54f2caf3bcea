package io.pressmark.examples.benchmarks.peers;

import static org.lmdbjava.DbiFlags.MDB_CREATE;
import static org.lmdbjava.EnvFlags.MDB_NOSYNC;
import static org.lmdbjava.EnvFlags.MDB_WRITEMAP;

import io.pressmark.examples.benchmarks.Order;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lmdbjava.CursorIterable;
import org.lmdbjava.Dbi;
import org.lmdbjava.Env;
import org.lmdbjava.KeyRange;
import org.lmdbjava.Txn;

/**
 * LMDB with the codec by hand: a transaction for each operation, without a sync to disk, so that it
 * keeps what the embedded store keeps by default: everything when the process dies.
 */
final class LmdbStore implements OrderStore {
  private static final long MAP_SIZE = 16L << 30;

  private final Env<ByteBuffer> env;
  private final Dbi<ByteBuffer> orders;
  private final ThreadLocal<ByteBuffer> key =
      ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(511));
  private final ThreadLocal<ByteBuffer> end =
      ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(511));
  private final ThreadLocal<ByteBuffer> value =
      ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(64 * 1024));

  LmdbStore(Path directory) {
    env =
        Env.create()
            .setMapSize(MAP_SIZE)
            .setMaxDbs(1)
            .open(directory.toFile(), MDB_NOSYNC, MDB_WRITEMAP);
    orders = env.openDbi("orders", MDB_CREATE);
  }

  @Override
  public void put(Order order) {
    ByteBuffer out = value.get();
    OrderCodec.write(order, out);
    orders.put(fill(key, OrderCodec.key(order.customerId(), order.placedAt())), out.flip());
  }

  @Override
  public Order get(String customerId, Instant placedAt) {
    try (Txn<ByteBuffer> txn = env.txnRead()) {
      return OrderCodec.read(orders.get(txn, fill(key, OrderCodec.key(customerId, placedAt))));
    }
  }

  @Override
  public List<Order> query(String customerId) {
    byte[] prefix = OrderCodec.prefix(customerId);
    ByteBuffer from = fill(key, prefix);
    prefix[prefix.length - 1]++;
    ByteBuffer to = fill(end, prefix);
    List<Order> found = new ArrayList<>();
    try (Txn<ByteBuffer> txn = env.txnRead();
        CursorIterable<ByteBuffer> range = orders.iterate(txn, KeyRange.closedOpen(from, to))) {
      for (CursorIterable.KeyVal<ByteBuffer> entry : range) {
        found.add(OrderCodec.read(entry.val()));
      }
    }
    return found;
  }

  private static ByteBuffer fill(ThreadLocal<ByteBuffer> buffer, byte[] bytes) {
    return buffer.get().clear().put(bytes).flip();
  }

  @Override
  public void close() {
    env.close();
  }
}
