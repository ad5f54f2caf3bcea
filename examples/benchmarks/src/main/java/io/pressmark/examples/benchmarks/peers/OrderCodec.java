package io.pressmark.examples.benchmarks.peers;

import io.pressmark.examples.benchmarks.Order;
import io.pressmark.examples.benchmarks.Order.Address;
import io.pressmark.examples.benchmarks.Order.Line;
import io.pressmark.examples.benchmarks.Order.Status;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A codec as one would write it by hand for this class alone: fields in a fixed order, without
 * names or types. It is what peers get, and what the mapper is measured against.
 */
public final class OrderCodec {
  private static final Status[] STATUS = Status.values();

  private OrderCodec() {}

  /** A key whose unsigned bytes sort by customer and time. */
  public static byte[] key(String customerId, Instant placedAt) {
    byte[] customer = customerId.getBytes(StandardCharsets.UTF_8);
    ByteBuffer buffer = ByteBuffer.allocate(customer.length + 1 + 12);
    buffer.put(customer).put((byte) 0);
    buffer.putLong(placedAt.getEpochSecond()).putInt(placedAt.getNano());
    return buffer.array();
  }

  /** Where the keys of a customer begin. */
  public static byte[] prefix(String customerId) {
    byte[] customer = customerId.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(customer.length + 1).put(customer).put((byte) 0).array();
  }

  /** Writes all fields and returns the number of bytes. */
  @SuppressWarnings("EnumOrdinal") // the fastest there is, for bytes that live as long as the run
  public static int write(Order order, ByteBuffer out) {
    out.clear();
    string(order.customerId(), out);
    instant(order.placedAt(), out);
    string(order.productId(), out);
    out.put((byte) order.status().ordinal());
    decimal(order.total(), out);
    out.putShort((short) order.lines().size());
    for (Line line : order.lines()) {
      string(line.productId(), out);
      string(line.description(), out);
      out.putInt(line.quantity());
      decimal(line.price(), out);
    }
    string(order.shipTo().name(), out);
    string(order.shipTo().street(), out);
    string(order.shipTo().city(), out);
    string(order.shipTo().zip(), out);
    string(order.shipTo().country(), out);
    out.put((byte) (order.note().isPresent() ? 1 : 0));
    order.note().ifPresent(note -> string(note, out));
    out.putLong(order.version());
    instant(order.expiresAt(), out);
    return out.position();
  }

  /** All fields in an array of their own, by way of a buffer. */
  static byte[] toBytes(Order order, ByteBuffer buffer) {
    byte[] bytes = new byte[write(order, buffer)];
    buffer.flip().get(bytes);
    return bytes;
  }

  /** Reads all fields. */
  @SuppressWarnings("EnumOrdinal") // as it was written
  public static Order read(ByteBuffer in) {
    String customerId = string(in);
    Instant placedAt = instant(in);
    String productId = string(in);
    Status status = STATUS[in.get()];
    BigDecimal total = decimal(in);
    int count = in.getShort();
    List<Line> lines = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      lines.add(new Line(string(in), string(in), in.getInt(), decimal(in)));
    }
    Address shipTo = new Address(string(in), string(in), string(in), string(in), string(in));
    Optional<String> note = in.get() == 1 ? Optional.of(string(in)) : Optional.empty();
    return new Order(
        customerId,
        placedAt,
        productId,
        status,
        total,
        lines,
        shipTo,
        note,
        in.getLong(),
        instant(in));
  }

  private static void string(String text, ByteBuffer out) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.putShort((short) bytes.length).put(bytes);
  }

  private static String string(ByteBuffer in) {
    int length = in.getShort();
    String text;
    if (in.hasArray()) {
      text =
          new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
      in.position(in.position() + length);
    } else {
      byte[] bytes = new byte[length];
      in.get(bytes);
      text = new String(bytes, StandardCharsets.UTF_8);
    }
    return text;
  }

  private static void instant(Instant value, ByteBuffer out) {
    out.putLong(value.getEpochSecond()).putInt(value.getNano());
  }

  private static Instant instant(ByteBuffer in) {
    return Instant.ofEpochSecond(in.getLong(), in.getInt());
  }

  private static void decimal(BigDecimal value, ByteBuffer out) {
    out.put((byte) value.scale());
    byte[] unscaled = value.unscaledValue().toByteArray();
    out.put((byte) unscaled.length).put(unscaled);
  }

  private static BigDecimal decimal(ByteBuffer in) {
    int scale = in.get();
    int length = in.get();
    if (length <= 8) {
      long unscaled = in.get();
      for (int i = 1; i < length; i++) {
        unscaled = unscaled << 8 | in.get() & 0xFF;
      }
      return BigDecimal.valueOf(unscaled, scale);
    }
    byte[] unscaled = new byte[length];
    in.get(unscaled);
    return new BigDecimal(new BigInteger(unscaled), scale);
  }
}
