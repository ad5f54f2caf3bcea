package io.pressmark.core.table;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.QueryRequest;
import io.pressmark.core.store.ReadConsistency;
import io.pressmark.core.store.Selection;
import io.pressmark.core.store.SortKeyCondition;
import io.pressmark.core.store.StoreTable;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The items of one partition key of a table. */
final class TableCollection implements ItemCollection {
  private final StoreTable table;
  private final EncodedKey partition = new EncodedKey();

  TableCollection(StoreTable table, EncodedKey partition) {
    this.table = table;
    this.partition.set(partition.bytes(), 0, partition.partitionLength(), 0, 0);
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
    table.query(
        new QueryRequest(
            partition, sort, ascending, filter, evaluate, selection, startAfter, consistency),
        into);
  }

  @Override
  public @Nullable String indexName() {
    return null;
  }

  @Override
  public void requireSame(EncodedKey startAfter) {
    int length = partition.partitionLength();
    if (!Arrays.equals(
        startAfter.bytes(), 0, startAfter.partitionLength(), partition.bytes(), 0, length)) {
      throw new ValidationException(
          "The page token cannot be used: it belongs to another partition key");
    }
  }

  @Override
  public String shape() {
    return HexFormat.of().formatHex(partition.bytes(), 0, partition.partitionLength());
  }

  @Override
  public String describe() {
    return table.definition().name();
  }
}
