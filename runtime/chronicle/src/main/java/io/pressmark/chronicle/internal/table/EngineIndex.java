package io.pressmark.chronicle.internal.table;

import io.pressmark.chronicle.internal.load.ThroughputLimit;
import io.pressmark.chronicle.internal.state.Expiry;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ScalarKeys;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.IndexKind;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.store.IndexQueryRequest;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.KeyRange;
import io.pressmark.core.store.PageCollector;
import io.pressmark.core.store.ScanRequest;
import io.pressmark.core.store.Selection;
import io.pressmark.core.store.StoreIndex;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.value.AttributeValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An index on the engine: a hidden table of entries, which is changed together with the table of
 * the items. Thread-safe.
 */
public final class EngineIndex implements StoreIndex {
  private final EngineTable table;
  private final EngineTable hidden;
  private final IndexDefinition definition;
  private final IndexEntries entries;

  /** Volatile: set once, by the thread that fills the index. */
  private volatile boolean filled;

  /** Volatile as {@link #filled}, though only one thread writes to a table while it is set. */
  private volatile boolean takesMisfits;

  /**
   * @param table whose index it is
   * @param hidden has the entries
   * @param filled whether all items have theirs
   */
  public EngineIndex(
      EngineTable table, EngineTable hidden, IndexDefinition definition, boolean filled) {
    this.table = table;
    this.hidden = hidden;
    this.definition = definition;
    this.filled = filled;
    this.entries =
        new IndexEntries(table.definition(), definition, table.names(), hidden.longestKey());
  }

  /** Has the entries. */
  public EngineTable hidden() {
    return hidden;
  }

  /** Whether it can be read. */
  public boolean isFilled() {
    return filled;
  }

  /** Lets it be read. */
  public void becomeFilled() {
    filled = true;
  }

  /**
   * Whether items with an attribute that cannot be a key are written, without an entry: a table
   * that is imported may have had some before it had the index.
   */
  public void takeMisfits(boolean take) {
    takesMisfits = take;
  }

  @Override
  public IndexDefinition definition() {
    return definition;
  }

  public boolean isLocal() {
    return definition.kind() == IndexKind.LOCAL;
  }

  @Override
  public StoreTable table() {
    return table;
  }

  /**
   * Adds what an item's change means for this index.
   *
   * @param before null if there was no item
   * @param after null if there is to be none
   * @param into takes the changes of entries
   * @param sizes takes, of a local index, the sizes of the entries
   * @throws ValidationException when the new item has an attribute that cannot be a key here
   */
  void follow(
      EncodedKey key,
      @Nullable EncodedItem before,
      @Nullable EncodedItem after,
      List<EntryWrite> into,
      LocalSizes sizes) {
    IndexEntries.Entry next = after == null ? null : entryAfter(key, after);
    IndexEntries.Entry last = before == null ? null : entryOf(key, before);
    if (isLocal()) {
      sizes.add(size(last), size(next));
    }
    if (IndexEntries.same(last, next)) {
      return;
    }
    if (last != null && (next == null || !Arrays.equals(last.key(), next.key()))) {
      into.add(new EntryWrite(hidden, last.key(), null));
    }
    if (next != null) {
      into.add(new EntryWrite(hidden, next.key(), next.value()));
    }
  }

  private static int size(IndexEntries.@Nullable Entry entry) {
    return entry == null ? 0 : entry.itemSize();
  }

  /**
   * Adds the entry of an item that was there before the index. As in DynamoDB, an item with an
   * attribute that cannot be a key has none.
   */
  public void fill(EncodedKey key, EncodedItem item, List<EntryWrite> into) {
    IndexEntries.Entry entry = entryOf(key, item);
    if (entry != null) {
      into.add(new EntryWrite(hidden, entry.key(), entry.value()));
    }
  }

  private IndexEntries.@Nullable Entry entryAfter(EncodedKey key, EncodedItem after) {
    return takesMisfits ? entryOf(key, after) : entries.of(key, after);
  }

  /**
   * The entry of an item that is in the table; null, too, if it has an attribute that cannot be a
   * key: it was there before the index.
   */
  public IndexEntries.@Nullable Entry entryOf(EncodedKey key, EncodedItem item) {
    try {
      return entries.of(key, item);
    } catch (ValidationException e) {
      return null;
    }
  }

  /**
   * Makes sure that the index takes an item.
   *
   * @return DynamoDB's size of the item's entry, 0 if it has none
   * @throws ValidationException when it has an attribute that cannot be a key here
   */
  int requireTaken(EncodedKey key, EncodedItem item) {
    IndexEntries.Entry entry = entryAfter(key, item);
    return entry == null ? 0 : entry.itemSize();
  }

  @Override
  public void query(IndexQueryRequest request, ItemBatch into) {
    EncodedKey partition = entries.keys().partition(request.partition());
    KeyRange range = entries.keys().range(request.sort());
    double cost = request.consistency().costOn(definition);
    requireFilled();
    ScalarKeys.require(request.filter(), table.definition());
    IndexReadRules.requireFilterable(
        definition, entries.keys(), entries.projection(), request.filter());
    FetchedItems fetched = fetchedItems(request.selection(), cost);
    throughput().admitRead();
    PageCollector page =
        PageCollector.forIndex(
            table, request.filter(), request.limit(), request.selection(), cost, into);
    EntryReader.readCollection(
        hidden,
        partition,
        range,
        request.ascending(),
        request.startAfter(),
        IndexEntries.offerTo(page, hiddenEntries(), fetched),
        page);
    throughput().spendRead(into.readUnits());
  }

  /** Whose throughput is used: a local index is a part of its table. */
  ThroughputLimit throughput() {
    return (isLocal() ? table : hidden).throughput();
  }

  /** Null if no item counts as absent because it has expired. */
  private @Nullable HiddenEntries hiddenEntries() {
    Expiry expiry = table.hiddenExpiry();
    return expiry == null
        ? null
        : new HiddenEntries(table, expiry, entries.projection().carries(expiry.attribute()));
  }

  @Override
  public void scan(ScanRequest request, ItemBatch into) {
    double cost = request.consistency().costOn(definition);
    requireFilled();
    ScalarKeys.require(request.filter(), table.definition());
    FetchedItems fetched = fetchedItems(request.selection(), cost);
    throughput().admitRead();
    PageCollector page =
        PageCollector.forIndex(
            table, request.filter(), request.limit(), request.selection(), cost, into);
    EntryReader.readAll(
        hidden, request, IndexEntries.offerTo(page, hiddenEntries(), fetched), page);
    throughput().spendRead(into.readUnits());
  }

  private void requireFilled() {
    if (!filled) {
      throw new ValidationException(
          "Cannot read from backfilling "
              + (isLocal() ? "local" : "global")
              + " secondary index: "
              + definition.name());
    }
  }

  @Override
  public Map<String, AttributeValue> keyAttributes(ItemBatch page) {
    return entries.startKeys().attributes(page);
  }

  @Override
  public EncodedKey startKey(Map<String, AttributeValue> attributes) {
    return entries.startKeys().of(attributes);
  }

  /** Gives the items where the index does not carry what is returned; else null. */
  private @Nullable FetchedItems fetchedItems(Selection selection, double cost) {
    return IndexReadRules.needsItems(definition, entries.projection(), selection)
        ? new FetchedItems(table, this, cost)
        : null;
  }

  @Override
  public long count() {
    return hidden.count();
  }

  @Override
  public TableStatistics statistics() {
    return hidden.statistics();
  }

  @Override
  public String toString() {
    return "EngineIndex[" + hidden.label() + "]";
  }
}
