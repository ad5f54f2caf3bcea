package io.pressmark.core.store;

import java.util.Arrays;
import java.util.function.ObjDoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What one write cost, in DynamoDB's capacity units, of its table and of each index: its {@code
 * ConsumedCapacity}. A reusable buffer that allocates nothing once it has room for the indexes of a
 * table; not thread-safe.
 */
public final class ConsumedCapacity {
  private double readUnits;
  private double tableWriteUnits;
  private @Nullable String[] indexes = {};
  private double[] indexUnits = {};
  private int size;

  /** For the engine: forgets everything. */
  public void clear() {
    readUnits = 0;
    tableWriteUnits = 0;
    size = 0;
  }

  /** For the engine: takes the place of what is here. */
  public void set(ConsumedCapacity other) {
    clear();
    readUnits = other.readUnits;
    tableWriteUnits = other.tableWriteUnits;
    other.forEachIndex(this::addIndexWrite);
  }

  /** For the engine: adds what was read of the table; only a condition check reads. */
  public void addRead(double units) {
    readUnits += units;
  }

  /** For the engine: adds what was written to the table. */
  public void addWrite(double units) {
    tableWriteUnits += units;
  }

  /** For the engine: adds what was written to an index. */
  public void addIndexWrite(String index, double units) {
    for (int i = 0; i < size; i++) {
      if (index.equals(indexes[i])) {
        indexUnits[i] += units;
        return;
      }
    }
    if (size == indexes.length) {
      int more = Math.max(4, size * 2);
      indexes = Arrays.copyOf(indexes, more);
      indexUnits = Arrays.copyOf(indexUnits, more);
    }
    indexes[size] = index;
    indexUnits[size] = units;
    size++;
  }

  /** The read units of the table. */
  public double readUnits() {
    return readUnits;
  }

  /** The write units of the table alone. */
  public double tableWriteUnits() {
    return tableWriteUnits;
  }

  /** The write units of the table and all indexes. */
  public double writeUnits() {
    double all = tableWriteUnits;
    for (int i = 0; i < size; i++) {
      all += indexUnits[i];
    }
    return all;
  }

  /** The write units of an index; 0 if its entries stayed as they were. */
  public double indexWriteUnits(String index) {
    for (int i = 0; i < size; i++) {
      if (index.equals(indexes[i])) {
        return indexUnits[i];
      }
    }
    return 0;
  }

  /** Hands over each index whose entries changed, with its write units. */
  public void forEachIndex(ObjDoubleConsumer<String> each) {
    for (int i = 0; i < size; i++) {
      String index = indexes[i];
      if (index != null) {
        each.accept(index, indexUnits[i]);
      }
    }
  }

  @Override
  public String toString() {
    return "ConsumedCapacity[" + readUnits + " read, " + writeUnits() + " write units]";
  }
}
