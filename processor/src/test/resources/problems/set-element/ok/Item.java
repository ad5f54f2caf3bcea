package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Table("items")
record Item(
    @PartitionKey String id,
    Set<Kind> kinds,
    Set<Instant> times,
    Set<Double> numbers,
    Set<ByteBuffer> binaries,
    Optional<Set<String>> maybe,
    List<Boolean> flags) {
  enum Kind {
    A
  }
}
