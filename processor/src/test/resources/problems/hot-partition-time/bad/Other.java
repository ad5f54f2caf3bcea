package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.time.ZonedDateTime;

@Table("others")
class Other {
  private ZonedDateTime at;

  @PartitionKey
  public ZonedDateTime getAt() { // <- hot-partition-time
    return at;
  }

  public void setAt(ZonedDateTime at) {
    this.at = at;
  }
}
