package io.pressmark.core.store;

import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.value.AttributeValue;
import java.util.Map;

/**
 * One secondary index of a {@link StoreTable}. Its entries have what the index carries of items,
 * and the keys of the items. An item and its entries change together: a read sees all of a write or
 * nothing.
 *
 * <p>What a local index does not carry is fetched from the table, for entries that pass the filter.
 * An item that is returned is whole, as it was at a moment of the read at which it had this entry.
 *
 * <p>Thread-safe.
 */
public interface StoreIndex {
  IndexDefinition definition();

  /** The table whose index it is. */
  StoreTable table();

  /**
   * DynamoDB's Query of an index: fills {@code into} with one page. The items have the keys of
   * their table; the last evaluated key is an entry's, for the next page of this index only.
   *
   * @throws io.pressmark.core.error.ValidationException when the conditions do not fit the key, or
   *     the filter names an attribute of it or one that the index does not carry, the selection
   *     asks a global index for what it does not carry, or the index is still being filled
   */
  void query(IndexQueryRequest request, ItemBatch into);

  /**
   * DynamoDB's Scan of an index: fills {@code into} with one page, in no order to rely on. To the
   * filter, what the index does not carry is absent.
   *
   * @throws io.pressmark.core.error.ValidationException when the selection asks a global index for
   *     what it does not carry, or the index is still being filled
   */
  void scan(ScanRequest request, ItemBatch into);

  /**
   * The attributes that a page's last evaluated key is made of: those of the index's key and those
   * of its table's (DynamoDB's LastEvaluatedKey).
   *
   * @param page one that this index has filled last, and that has a last evaluated key
   */
  Map<String, AttributeValue> keyAttributes(ItemBatch page);

  /**
   * The key that a page of this index starts after, made of such attributes (DynamoDB's
   * ExclusiveStartKey). There need not be an entry with this key.
   *
   * @throws io.pressmark.core.error.ValidationException when they are not exactly those of the key
   *     of the index and of its table, or one cannot be a part of it
   */
  EncodedKey startKey(Map<String, AttributeValue> attributes);

  /** The number of entries. */
  long count();

  /** The index's statistics at this moment; its partitions are its own. */
  TableStatistics statistics();
}
