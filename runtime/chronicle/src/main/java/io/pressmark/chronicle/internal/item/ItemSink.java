package io.pressmark.chronicle.internal.item;

import io.pressmark.chronicle.internal.tree.ValueSink;
import io.pressmark.core.format.EncodedItem;

/** Has a value copied straight into a caller's item buffer. */
public final class ItemSink implements ValueSink {
  private static final EncodedItem NOBODYS = new EncodedItem();

  private EncodedItem item = NOBODYS;

  public ItemSink into(EncodedItem target) {
    item = target;
    return this;
  }

  /** Lets go of the caller's buffer. */
  public void release() {
    item = NOBODYS;
  }

  @Override
  public byte[] reserve(int length) {
    return item.reserve(length);
  }

  @Override
  public int offset() {
    return 0;
  }
}
