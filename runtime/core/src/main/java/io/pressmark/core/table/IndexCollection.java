package io.pressmark.core.table;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.store.IndexQueryRequest;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.ReadConsistency;
import io.pressmark.core.store.Selection;
import io.pressmark.core.store.SortKeyCondition;
import io.pressmark.core.store.StoreIndex;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of one partition key of an index, and of some leading sort key attributes. */
final class IndexCollection implements ItemCollection {
  private final StoreIndex index;
  private final List<AttributeValue> partition;
  private final List<SortKeyCondition> equalities;

  /**
   * @param partition the values of the attributes of the partition key
   * @param equalities conditions on the first attributes of the sort key
   */
  IndexCollection(
      StoreIndex index, List<AttributeValue> partition, List<SortKeyCondition> equalities) {
    this.index = index;
    this.partition = List.copyOf(partition);
    this.equalities = List.copyOf(equalities);
  }

  @Override
  public void fetch(
      @Nullable SortKeyCondition sort,
      boolean ascending,
      @Nullable ConditionExpression filter,
      int evaluate,
      Selection selection,
      @Nullable EncodedKey startAfter,
      ReadConsistency consistency,
      ItemBatch into) {
    List<SortKeyCondition> conditions = new ArrayList<>(equalities);
    if (sort != null) {
      conditions.add(sort);
    }
    index.query(
        new IndexQueryRequest(
            partition, conditions, ascending, filter, evaluate, selection, startAfter, consistency),
        into);
  }

  @Override
  public String indexName() {
    return index.definition().name();
  }

  @Override
  public void requireSame(EncodedKey startAfter) {
    // The token's shape has all of the key's values; the store checks the entry's key itself.
  }

  @Override
  public String shape() {
    return index.definition().name() + partition + equalities;
  }

  @Override
  public String describe() {
    return index.table().definition().name() + "." + index.definition().name();
  }
}
