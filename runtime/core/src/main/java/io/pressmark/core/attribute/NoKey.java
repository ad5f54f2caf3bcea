package io.pressmark.core.attribute;

/** Stands for an attribute that is the sort key of neither the table nor an index. */
public final class NoKey {
  private NoKey() {}
}
