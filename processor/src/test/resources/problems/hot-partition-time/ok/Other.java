package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.time.LocalDateTime;

@Table("others")
class Other {
  private LocalDateTime at;

  @PartitionKey
  @SuppressWarnings("pressmark:hot-partition-time")
  public LocalDateTime getAt() {
    return at;
  }

  public void setAt(LocalDateTime at) {
    this.at = at;
  }
}
