package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.tree.EntryWeight;

/** The weight of an item's entry: DynamoDB's size of the item. */
final class ItemWeight implements EntryWeight {
  static final ItemWeight INSTANCE = new ItemWeight();

  private ItemWeight() {}

  @Override
  public long of(
      byte[] key, int keyOffset, int keyLength, byte[] value, int valueOffset, int valueLength) {
    return ItemKeyDescriptor.itemSize(key, keyOffset, value, valueOffset, valueLength);
  }
}
