package io.pressmark.core.store;

import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.expression.evaluate.Projector;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.statistics.CapacityUnits;
import io.pressmark.core.value.AttributeValue;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of a query or scan: encoded items with their keys, and where the next page begins. A
 * reusable buffer that the caller owns; {@link PageCollector} fills it. Not thread-safe.
 */
public final class ItemBatch {
  private static final int KEPT = 256 * 1024;
  private static final int FIELDS = 4;

  // Key and item of all items, one behind the other; for each item: partition, sort, item, end.
  private byte[] bytes = new byte[4096];
  private int used;
  private int[] bounds = new int[16 * FIELDS];
  private int items;

  private int count;
  private int scannedCount;
  private long scannedBytes;
  private long fetchedBytes;
  private long fetchedUnits;
  private double costOfRead = 1;

  /** What a page cost that was made elsewhere; NaN for one whose cost follows from its bytes. */
  private double reportedUnits = Double.NaN;

  private double reportedFetched;

  private @Nullable ProjectionExpression projection;
  private final EncodedKey lastEvaluatedKey = new EncodedKey();
  private final EncodedKey lastEvaluatedTableKey = new EncodedKey();
  private boolean hasLastEvaluatedKey;

  /**
   * Forgets the page.
   *
   * @param cost what a read costs, as a part of what one that is strongly consistent costs
   * @param named what is returned of items; null for all that is added
   */
  void clear(double cost, @Nullable ProjectionExpression named) {
    costOfRead = cost;
    reportedUnits = Double.NaN;
    projection = named;
    used = 0;
    items = 0;
    count = 0;
    scannedCount = 0;
    scannedBytes = 0;
    fetchedBytes = 0;
    fetchedUnits = 0;
    hasLastEvaluatedKey = false;
    if (bytes.length > KEPT) {
      bytes = new byte[4096];
    }
  }

  void scanned(
      int itemSize, byte[] source, int partition, int partitionLength, int sort, int sortLength) {
    scannedCount++;
    scannedBytes += itemSize;
    lastEvaluatedKey.set(source, partition, partitionLength, sort, sortLength);
  }

  /** An entry of an index was evaluated, whose item has this key in its table. */
  void scannedEntry(int itemSize, EncodedKey entry, EncodedKey tableKey) {
    int partition = entry.partitionLength();
    scanned(itemSize, entry.bytes(), 0, partition, partition, entry.sortLength());
    lastEvaluatedTableKey.set(tableKey);
  }

  /** An item of that size was fetched from the table for an entry of a local index. */
  void fetched(int itemSize) {
    fetchedBytes += itemSize;
    fetchedUnits += CapacityUnits.ofRead(itemSize);
  }

  /** The bytes that count for the size of the page. */
  long pageBytes() {
    return scannedBytes + fetchedBytes;
  }

  void matched() {
    count++;
  }

  void add(
      byte[] source,
      int partition,
      int partitionLength,
      int sort,
      int sortLength,
      byte[] itemSource,
      int item,
      int itemLength) {
    int end = used + partitionLength + sortLength + itemLength;
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
    }
    int at = items * FIELDS;
    if (at == bounds.length) {
      bounds = Arrays.copyOf(bounds, at * 2);
    }
    bounds[at] = used;
    System.arraycopy(source, partition, bytes, used, partitionLength);
    used += partitionLength;
    bounds[at + 1] = used;
    System.arraycopy(source, sort, bytes, used, sortLength);
    used += sortLength;
    bounds[at + 2] = used;
    System.arraycopy(itemSource, item, bytes, used, itemLength);
    used += itemLength;
    bounds[at + 3] = used;
    items++;
  }

  void endsHere() {
    hasLastEvaluatedKey = true;
  }

  /** Takes what a service says of a page. */
  void report(int matched, int scanned, long bytesScanned, double units, double ofFetched) {
    count = matched;
    scannedCount = scanned;
    scannedBytes = bytesScanned;
    reportedUnits = units;
    reportedFetched = ofFetched;
  }

  /** The page ended behind an entry, whose item has this key in its table. */
  void endsAt(EncodedKey entry, EncodedKey tableKey) {
    lastEvaluatedKey.set(entry);
    lastEvaluatedTableKey.set(tableKey);
    hasLastEvaluatedKey = true;
  }

  /**
   * The items in this page: those that passed the filter, or none when only their number was asked
   * for.
   */
  public int size() {
    return items;
  }

  /** The number of items that passed the filter (DynamoDB's Count). */
  public int count() {
    return count;
  }

  /** The number of items that were evaluated (DynamoDB's ScannedCount). */
  public int scannedCount() {
    return scannedCount;
  }

  /**
   * DynamoDB's size of the items that were evaluated, in bytes; of a page that a service made, of
   * the items that it returned.
   */
  public long scannedBytes() {
    return scannedBytes;
  }

  /**
   * What the page cost, in DynamoDB's read units: the sizes are summed, then rounded. A page that
   * looked at nothing costs as one small item. {@link #fetchedUnits} are part of it.
   */
  public double readUnits() {
    return Double.isNaN(reportedUnits)
        ? costOfRead * CapacityUnits.ofRead(scannedBytes) + fetchedUnits()
        : reportedUnits;
  }

  /**
   * What the items cost that were fetched from the table for entries of a local index, in
   * DynamoDB's read units: each is rounded by itself. They are units of the table, the rest of the
   * page is of the index.
   */
  public double fetchedUnits() {
    return Double.isNaN(reportedUnits) ? costOfRead * fetchedUnits : reportedFetched;
  }

  /**
   * The key to start the next page after, or empty when there is no next page. As in DynamoDB, a
   * page that ended at its limit has one even if nothing follows.
   */
  public Optional<EncodedKey> lastEvaluatedKey() {
    return hasLastEvaluatedKey ? Optional.of(lastEvaluatedKey) : Optional.empty();
  }

  /**
   * The key in its table of the item whose entry was evaluated last; for a page of an index only,
   * and meaningful if it has a {@link #lastEvaluatedKey}.
   */
  public EncodedKey lastEvaluatedTableKey() {
    return lastEvaluatedTableKey;
  }

  /**
   * Loads the item at {@code index} into the reader, which must be bound. Where only some
   * attributes were asked for, it has those and, whether or not they are among them, those of its
   * key.
   */
  public ItemReader load(int index, ItemReader reader) {
    int at = index * FIELDS;
    return reader.load(
        bytes,
        bounds[at],
        bounds[at + 1] - bounds[at],
        bounds[at + 1],
        bounds[at + 2] - bounds[at + 1],
        bytes,
        bounds[at + 2],
        bounds[at + 3] - bounds[at + 2]);
  }

  /**
   * The attributes that were asked for, of the item at {@code index}.
   *
   * @param reader bound to the table
   */
  public Map<String, AttributeValue> read(int index, ItemReader reader) {
    return Projector.readWritten(projection, load(index, reader));
  }

  @Override
  public String toString() {
    return "ItemBatch[" + count + " of " + scannedCount + " items]";
  }
}
