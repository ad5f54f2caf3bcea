package io.pressmark.core.table;

import io.pressmark.core.attribute.KeyCondition;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.store.SortKeyCondition;
import io.pressmark.core.store.StoreIndex;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One secondary index, seen through a mapped class: what a generated index class delegates to.
 * Thread-safe. Reads of a global index are eventually consistent on DynamoDB; the embedded store
 * changes an index together with its table.
 *
 * @param <R> the mapped class
 * @param <O> what comes back for an item: the mapped class where the index carries all of it
 */
public final class TypedIndex<R, O> implements ItemSource<O> {
  private final TypedTable<R> table;
  private final StoreIndex index;
  private final Function<ItemReader, O> objects;

  TypedIndex(TypedTable<R> table, StoreIndex index, Function<ItemReader, O> objects) {
    this.table = table;
    this.index = index;
    this.objects = objects;
  }

  @Override
  public StoreTable table() {
    return table.table();
  }

  @Override
  public ItemReader bind(ItemReader reader) {
    return table.bind(reader);
  }

  @Override
  public O toObject(ItemReader reader) {
    return objects.apply(reader);
  }

  /**
   * Starts a query.
   *
   * @param equalities equality on every attribute of the partition key, in its order, and then on
   *     any number of attributes of the sort key from the left
   * @param <K> names the attribute of the sort key that a further condition may be on
   */
  @SafeVarargs
  public final <K> RangeQuery<R, O, K> query(KeyCondition<R, ?>... equalities) {
    int parts = table().definition().partitionKeys(index.definition()).size();
    List<AttributeValue> partition = new ArrayList<>();
    List<SortKeyCondition> sort = new ArrayList<>();
    for (KeyCondition<R, ?> equality : equalities) {
      if (partition.size() < parts) {
        partition.add(equality.sortKeyCondition().operands().get(0));
      } else {
        sort.add(equality.sortKeyCondition());
      }
    }
    return new RangeQuery<>(this, table.metered(), new IndexCollection(index, partition, sort));
  }

  /** Starts a scan, which reads every entry of the index. */
  public TableScan<R, O> scan() {
    return new TableScan<>(this, table.metered(), index);
  }

  /** The number of entries. */
  public long count() {
    return index.count();
  }

  /** What the index holds and how its partitions are used. */
  public TableStatistics statistics() {
    return index.statistics();
  }

  @Override
  public String toString() {
    return "TypedIndex[" + index.definition().name() + " of " + table + "]";
  }
}
