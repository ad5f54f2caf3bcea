package test;

import io.pressmark.annotation.Ignore;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
class Item {
  @PartitionKey String id;
  private boolean open;

  @Ignore
  public boolean getOpen() {
    return open;
  }

  public boolean isOpen() {
    return open;
  }

  public void setOpen(boolean open) {
    this.open = open;
  }
}
