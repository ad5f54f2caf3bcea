package io.pressmark.examples.kinds.lombok;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.time.Instant;
import java.util.List;
import lombok.Builder;
import lombok.Value;

/** Lombok's immutable class with a builder. */
@Value
@Builder
@Table("customers")
public class Customer {
  @PartitionKey String id;
  String name;
  int points;
  Instant since;
  List<String> tags;
}
