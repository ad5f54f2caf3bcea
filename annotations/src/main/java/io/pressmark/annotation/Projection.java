package io.pressmark.annotation;

/**
 * Which attributes a secondary index carries besides the keys of table and index.
 *
 * <p><b>Problem codes:</b> {@code index-projection-unused}.
 */
public enum Projection {
  /** All attributes of the item. */
  ALL,
  /** No others. */
  KEYS_ONLY,
  /** Those that the index lists. */
  INCLUDE
}
