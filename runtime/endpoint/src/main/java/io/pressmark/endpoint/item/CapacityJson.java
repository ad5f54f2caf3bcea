package io.pressmark.endpoint.item;

import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.IndexKind;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ConsumedCapacity;
import io.pressmark.core.store.WriteOutcome;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.json.JsonOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an operation consumed of one table, as DynamoDB's ConsumedCapacity. Not thread-safe. */
final class CapacityJson {
  /** What is asked for. */
  enum Detail {
    NONE,
    TOTAL,
    INDEXES
  }

  private final TableDefinition table;
  private double ofTable;
  private final Map<String, Double> ofIndexes = new LinkedHashMap<>();

  CapacityJson(TableDefinition table) {
    this.table = table;
  }

  /** How much of it a request wants to know. */
  static Detail detail(Parameters request) {
    return request.constant("ReturnConsumedCapacity", Detail.class, Detail.NONE);
  }

  /** Adds units of the table. */
  CapacityJson add(double units) {
    ofTable += units;
    return this;
  }

  /** Adds units of an index. */
  CapacityJson add(String index, double units) {
    ofIndexes.merge(index, units, Double::sum);
    return this;
  }

  /** Adds what one write consumed. */
  CapacityJson add(WriteOutcome outcome) {
    ConsumedCapacity consumed = outcome.consumed();
    consumed.forEachIndex(this::add);
    return add(consumed.readUnits() + consumed.tableWriteUnits());
  }

  /** Writes the member, if it is asked for. */
  void writeMember(Detail detail, JsonOutput out) throws IOException {
    if (detail != Detail.NONE) {
      out.name("ConsumedCapacity");
      write(detail, null, out);
    }
  }

  /**
   * Writes the object.
   *
   * @param kind the member that says it again, ReadCapacityUnits or WriteCapacityUnits; null for
   *     none
   */
  void write(Detail detail, @Nullable String kind, JsonOutput out) throws IOException {
    double all = ofTable;
    for (double units : ofIndexes.values()) {
      all += units;
    }
    out.beginObject();
    out.name("TableName");
    out.string(table.name());
    writeUnits(all, kind, out);
    if (detail == Detail.INDEXES) {
      out.name("Table");
      out.beginObject();
      writeUnits(ofTable, kind, out);
      out.endObject();
      writeIndexes(IndexKind.LOCAL, "LocalSecondaryIndexes", kind, out);
      writeIndexes(IndexKind.GLOBAL, "GlobalSecondaryIndexes", kind, out);
    }
    out.endObject();
  }

  private static void writeUnits(double units, @Nullable String kind, JsonOutput out)
      throws IOException {
    out.name("CapacityUnits");
    out.number(units);
    if (kind != null) {
      out.name(kind);
      out.number(units);
    }
  }

  private void writeIndexes(IndexKind kind, String member, @Nullable String units, JsonOutput out)
      throws IOException {
    boolean began = false;
    for (IndexDefinition index : table.indexes()) {
      Double consumed = ofIndexes.get(index.name());
      if (consumed == null || index.kind() != kind) {
        continue;
      }
      if (!began) {
        out.name(member);
        out.beginObject();
        began = true;
      }
      out.name(index.name());
      out.beginObject();
      writeUnits(consumed, units, out);
      out.endObject();
    }
    if (began) {
      out.endObject();
    }
  }
}
