package io.pressmark.core.attribute;

/** Stands for the sort key of an index that has none: there is no condition on it. */
public final class NoSortKey {
  private NoSortKey() {}
}
