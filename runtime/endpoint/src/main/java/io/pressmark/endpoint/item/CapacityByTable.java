package io.pressmark.endpoint.item;

import io.pressmark.core.store.WriteOutcome;
import io.pressmark.endpoint.operation.ServedTable;
import io.pressmark.json.JsonOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an operation consumed of several tables. Not thread-safe. */
final class CapacityByTable {
  private final Map<String, CapacityJson> tables = new LinkedHashMap<>();

  /** What it consumed of a table, to be added to. */
  CapacityJson of(ServedTable table) {
    return tables.computeIfAbsent(table.name(), name -> new CapacityJson(table.definition()));
  }

  /** Adds what one action consumed. */
  void add(ServedTable table, WriteOutcome outcome) {
    of(table).add(outcome);
  }

  /**
   * Writes the member, if it is asked for.
   *
   * @param kind the member that says it again, ReadCapacityUnits or WriteCapacityUnits; null for
   *     none
   */
  void writeMember(CapacityJson.Detail detail, @Nullable String kind, JsonOutput out)
      throws IOException {
    if (detail != CapacityJson.Detail.NONE) {
      out.name("ConsumedCapacity");
      out.beginArray();
      for (CapacityJson capacity : tables.values()) {
        capacity.write(detail, kind, out);
      }
      out.endArray();
    }
  }
}
