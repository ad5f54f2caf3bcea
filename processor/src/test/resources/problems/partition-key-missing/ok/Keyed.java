package test;

import io.pressmark.annotation.PartitionKey;

class Keyed {
  private long id;

  @PartitionKey
  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }
}
