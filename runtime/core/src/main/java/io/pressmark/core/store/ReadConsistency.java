package io.pressmark.core.store;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.IndexKind;

/**
 * How new a read has to be: DynamoDB's {@code ConsistentRead}. On the embedded store every read is
 * strongly consistent whatever is asked for, and one that need not be costs half.
 */
public enum ReadConsistency {
  /** Strongly consistent where that is possible: all reads but those of global indexes. */
  DEFAULT,

  /** Every write that returned before is seen; refused on global indexes. */
  STRONG,

  /** The newest writes may not be seen; it costs half. */
  EVENTUAL;

  private static final double STRONG_COST = 1;
  private static final double EVENTUAL_COST = 0.5;

  /** What a read of a table costs, as a part of what one that is strongly consistent costs. */
  public double costOnTable() {
    return this == EVENTUAL ? EVENTUAL_COST : STRONG_COST;
  }

  /**
   * What a read of an index costs, as a part of what one that is strongly consistent costs.
   *
   * @throws ValidationException when this is {@link #STRONG} and the index is global
   */
  public double costOn(IndexDefinition index) {
    if (index.kind() == IndexKind.LOCAL) {
      return costOnTable();
    }
    if (this == STRONG) {
      throw new ValidationException(
          "Consistent reads are not supported on global secondary indexes",
          ": index '" + index.name() + "'. Read it eventually consistent, or read the table");
    }
    return EVENTUAL_COST;
  }
}
