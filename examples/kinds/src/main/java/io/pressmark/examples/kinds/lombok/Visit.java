package io.pressmark.examples.kinds.lombok;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.time.Instant;
import lombok.Data;

/** Lombok's mutable class. */
@Data
@Table("visits")
public class Visit {
  @PartitionKey private String page;
  @SortKey private Instant at;
  private boolean loggedIn;
}
