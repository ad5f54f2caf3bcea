package io.pressmark.examples.benchmarks;

import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.format.NameDictionary;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.examples.benchmarks.peers.OrderCodec;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Objects to bytes and back, without a store, beside a codec by hand; and to attribute maps. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Thread)
public class MappingBenchmark {
  private final Order order = Orders.order(12_345);
  private final NameBinding names = OrderSchema.SCHEMA.bind(NameDictionary.inMemory());
  private final KeyWriter key = new KeyWriter();
  private final ItemWriter writer = new ItemWriter();
  private final ItemReader reader = OrderSchema.SCHEMA.newReader(names);
  private final EncodedKey encodedKey = new EncodedKey();
  private final EncodedItem encodedItem = new EncodedItem();
  private final ByteBuffer byHand = ByteBuffer.allocate(64 * 1024);
  private final ByteBuffer writtenByHand = ByteBuffer.allocate(64 * 1024);
  private final Map<String, AttributeValue> attributeMap = OrderSchema.SCHEMA.toAttributeMap(order);

  @Setup
  public void setUp() {
    EncodedItem written = write();
    encodedItem.set(written.bytes(), 0, written.length());
    encodedKey.set(key.key());
    OrderCodec.write(order, writtenByHand);
    System.out.printf(
        "Encoded: %d bytes and a key of %d, DynamoDB's size %d; by hand %d bytes%n",
        encodedItem.length(),
        encodedKey.length(),
        encodedItem.itemSize(),
        writtenByHand.position());
  }

  @Benchmark
  public EncodedItem write() {
    OrderSchema.SCHEMA.writeKey(order, key.begin(OrderSchema.SCHEMA.definition()));
    OrderSchema.SCHEMA.write(order, writer.begin(names));
    return writer.finish(key.key().itemSize());
  }

  @Benchmark
  public int writeByHand() {
    return OrderCodec.write(order, byHand);
  }

  @Benchmark
  public Order read() {
    return OrderSchema.SCHEMA.read(reader.load(encodedKey, encodedItem));
  }

  @Benchmark
  public Order readByHand() {
    return OrderCodec.read(writtenByHand.clear());
  }

  @Benchmark
  public Map<String, AttributeValue> toAttributeMap() {
    return OrderSchema.SCHEMA.toAttributeMap(order);
  }

  @Benchmark
  public Order fromAttributeMap() {
    return OrderSchema.SCHEMA.fromAttributeMap(attributeMap);
  }
}
