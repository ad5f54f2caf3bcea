package io.pressmark.testkit.item;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.IndexQueryRequest;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.PageLimits;
import io.pressmark.core.store.ReadConsistency;
import io.pressmark.core.store.ScanRequest;
import io.pressmark.core.store.Selection;
import io.pressmark.core.store.SortKeyCondition;
import io.pressmark.core.store.StoreIndex;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An index of a store, spoken to in attribute maps.
 *
 * <p>Not thread-safe: it reuses its buffers.
 */
public final class AttributeMapIndex {
  private final StoreIndex index;
  private final ItemReader reader = new ItemReader();
  private final ItemBatch batch = new ItemBatch();
  private boolean ascending = true;
  private @Nullable ConditionExpression filter;
  private int limit = PageLimits.NO_LIMIT;
  private Selection selection = Selection.all();
  private ReadConsistency consistency = ReadConsistency.DEFAULT;
  private double readUnits;

  public AttributeMapIndex(StoreIndex index) {
    this.index = index;
    TableDefinition table = index.table().definition();
    reader.bind(NameBinding.untyped(index.table().names(), table), table);
  }

  /** Queries from now on in descending order. */
  public AttributeMapIndex descending() {
    ascending = false;
    return this;
  }

  /** Queries and scans from now on return only what satisfies a condition. */
  public AttributeMapIndex filter(ConditionExpression condition) {
    filter = condition;
    return this;
  }

  /** Pages from now on evaluate this many entries at most. */
  public AttributeMapIndex limit(int entries) {
    limit = entries;
    return this;
  }

  /** Queries and scans from now on return this of items. */
  public AttributeMapIndex returning(Selection wanted) {
    selection = wanted;
    return this;
  }

  /** Reads from now on have to be as new as this. */
  public AttributeMapIndex reading(ReadConsistency required) {
    consistency = required;
    return this;
  }

  /** What all pages of the last query or scan cost. */
  public double readUnits() {
    return readUnits;
  }

  /** What all pages of a query return. */
  public List<Map<String, AttributeValue>> query(
      List<AttributeValue> partition, SortKeyCondition... sort) {
    return all(
        startAfter ->
            index.query(
                new IndexQueryRequest(
                    partition,
                    List.of(sort),
                    ascending,
                    filter,
                    limit,
                    selection,
                    startAfter,
                    consistency),
                batch));
  }

  /** What all pages of a scan return. */
  public List<Map<String, AttributeValue>> scan(int segment, int totalSegments) {
    return all(
        startAfter ->
            index.scan(
                new ScanRequest(
                    filter, limit, selection, segment, totalSegments, startAfter, consistency),
                batch));
  }

  /** What all pages of a scan of everything return. */
  public List<Map<String, AttributeValue>> scan() {
    return scan(0, 1);
  }

  /** One page of a query. */
  public IndexPage page(IndexQueryRequest request) {
    index.query(request, batch);
    return new IndexPage(items(), batch.count(), batch.scannedCount(), batch.lastEvaluatedKey());
  }

  /** The attributes of the last evaluated key of the page that was read last. */
  public Map<String, AttributeValue> lastEvaluatedKey() {
    return index.keyAttributes(batch);
  }

  /** The key that has these attributes, to start a page after. */
  public EncodedKey startKey(Map<String, AttributeValue> attributes) {
    return index.startKey(attributes);
  }

  @FunctionalInterface
  private interface Pages {
    void fetch(@Nullable EncodedKey startAfter);
  }

  private List<Map<String, AttributeValue>> all(Pages pages) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    EncodedKey startAfter = null;
    readUnits = 0;
    do {
      pages.fetch(startAfter);
      readUnits += batch.readUnits();
      items.addAll(items());
      startAfter = batch.lastEvaluatedKey().orElse(null);
    } while (startAfter != null);
    return items;
  }

  private List<Map<String, AttributeValue>> items() {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      items.add(batch.read(i, reader));
    }
    return items;
  }
}
