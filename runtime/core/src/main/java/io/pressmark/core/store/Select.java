package io.pressmark.core.store;

/** What a query or a scan returns of each item: DynamoDB's Select. */
public enum Select {
  /**
   * Whole items. Of a local index that does not carry all attributes, each item is fetched from the
   * table, which costs its read; a global index must carry all of them.
   */
  ALL_ATTRIBUTES,
  /** What an index carries of items; for an index only. */
  ALL_PROJECTED_ATTRIBUTES,
  /**
   * What a projection names. What a local index does not carry is fetched from the table; a global
   * index must carry it.
   */
  SPECIFIC_ATTRIBUTES,
  /** No items: they are counted only. */
  COUNT
}
