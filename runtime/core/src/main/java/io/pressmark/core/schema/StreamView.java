package io.pressmark.core.schema;

/** What the records of a table's change stream carry; DynamoDB's stream view types. */
public enum StreamView {
  /** The key of the item. */
  KEYS_ONLY,
  /** The key, and the item as it is after the change. */
  NEW_IMAGE,
  /** The key, and the item as it was before the change. */
  OLD_IMAGE,
  /** The key, and the item before and after the change. */
  NEW_AND_OLD_IMAGES;

  /** Whether records have the item as it was before. */
  public boolean hasOld() {
    return this == OLD_IMAGE || this == NEW_AND_OLD_IMAGES;
  }

  /** Whether records have the item as it is afterwards. */
  public boolean hasNew() {
    return this == NEW_IMAGE || this == NEW_AND_OLD_IMAGES;
  }
}
