package io.pressmark.examples.kinds.immutables;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.Version;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** Immutables: the builder is that of the class it writes. */
@Value.Immutable
@Table(value = "invoices", builder = ImmutableInvoice.Builder.class)
public interface Invoice {
  /** The partition key. */
  @PartitionKey
  String number();

  /** A number. */
  BigDecimal total();

  /** Counts versions; 0 is that of a new one. */
  @Version
  @Value.Default
  default long version() {
    return 0;
  }

  /** What may be absent. */
  Optional<String> note();

  /** Documents of another type of Immutables. */
  List<Line> lines();

  /** Distinct values. */
  Set<String> tags();

  /** Values by name. */
  Map<String, Integer> points();

  /** A nested document, found by its method {@code builder()}. */
  @Value.Immutable
  interface Line {
    /** The name. */
    String name();

    /** How many. */
    int quantity();

    /** A new builder. */
    static ImmutableLine.Builder builder() {
      return ImmutableLine.builder();
    }
  }
}
