package io.pressmark.chronicle.internal.item;

import io.pressmark.chronicle.internal.tree.EntryWeight;
import io.pressmark.chronicle.internal.tree.Run;

/** The weight of an item's entry: DynamoDB's size of the item. */
public final class ItemWeight implements EntryWeight {
  public static final ItemWeight INSTANCE = new ItemWeight();

  private ItemWeight() {}

  /** What the entries that a run has copied weigh together. */
  public static long of(Run run) {
    long bytes = 0;
    for (int i = 0; i < run.size(); i++) {
      bytes +=
          ItemKeyDescriptor.itemSize(
              run.bytes(), run.keyOffset(i), run.bytes(), run.valueOffset(i), run.valueLength(i));
    }
    return bytes;
  }

  @Override
  public long of(
      byte[] key, int keyOffset, int keyLength, byte[] value, int valueOffset, int valueLength) {
    return ItemKeyDescriptor.itemSize(key, keyOffset, value, valueOffset, valueLength);
  }
}
