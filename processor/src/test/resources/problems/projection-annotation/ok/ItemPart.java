package test;

import io.pressmark.annotation.Creator;
import io.pressmark.annotation.Ignore;
import io.pressmark.annotation.ProjectionOf;

@ProjectionOf(Item.class)
final class ItemPart {
  private final String id;
  private final long version;
  private final int size;

  private ItemPart(String id, int size, long version) {
    this.id = id;
    this.size = size;
    this.version = version;
  }

  @Creator
  static ItemPart of(String id, int size, long version) {
    return new ItemPart(id, size, version);
  }

  String getId() {
    return id;
  }

  int getSize() {
    return size;
  }

  long getVersion() {
    return version;
  }

  @Ignore
  public boolean isLarge() {
    return size > 10;
  }
}
