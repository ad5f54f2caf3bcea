package io.pressmark.core.table;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.ReadConsistency;
import io.pressmark.core.store.Selection;
import io.pressmark.core.store.SortKeyCondition;
import org.jspecify.annotations.Nullable;

/** What a query reads: the items of one partition key, of a table or of an index. */
interface ItemCollection {

  /**
   * Fetches one page.
   *
   * @param sort the condition on the sort key, or null
   */
  void fetch(
      @Nullable SortKeyCondition sort,
      boolean ascending,
      @Nullable ConditionExpression filter,
      int evaluate,
      Selection selection,
      @Nullable EncodedKey startAfter,
      ReadConsistency consistency,
      ItemBatch into);

  /** The index it is of; null for the table itself. */
  @Nullable String indexName();

  /**
   * Checks that a token's key belongs to this collection.
   *
   * @throws io.pressmark.core.error.ValidationException when it does not
   */
  void requireSame(EncodedKey startAfter);

  /** What makes this collection another one than others. */
  String shape();

  /** For messages. */
  String describe();
}
