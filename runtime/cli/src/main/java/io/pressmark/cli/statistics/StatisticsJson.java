package io.pressmark.cli.statistics;

import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.HotKey;
import io.pressmark.core.statistics.PartitionStatistics;
import io.pressmark.core.statistics.StoreStatistics;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.json.JsonOutput;
import io.pressmark.json.ValueJson;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;

/**
 * Statistics as one line of JSON. Sizes are in bytes. Hashes are text of 16 hexadecimal digits, as
 * many programs read numbers of 64 bits inexactly.
 */
public final class StatisticsJson {
  private StatisticsJson() {}

  /** Writes the line; {@code definitions} has one for the name of each table. */
  public static void write(
      StoreStatistics store, Function<String, TableDefinition> definitions, OutputStream stream)
      throws IOException {
    JsonOutput out = JsonOutput.to(stream);
    out.beginObject();
    field(out, "items", store.items());
    field(out, "pages", store.pages());
    field(out, "freePages", store.freePages());
    field(out, "pageSize", store.pageSize());
    field(out, "fill", store.fill());
    field(out, "journalBytes", store.journalBytes());
    out.name("tables");
    out.beginArray();
    for (TableStatistics table : store.tables()) {
      write(table, definitions.apply(table.table()), out);
    }
    out.endArray();
    out.endObject();
    out.newLine();
    out.flush();
  }

  private static void write(TableStatistics table, TableDefinition definition, JsonOutput out)
      throws IOException {
    out.beginObject();
    field(out, "table", table.table());
    write("partitionKey", definition.partitionKey(), out);
    if (definition.sortKey().isPresent()) {
      write("sortKey", definition.sortKey().get(), out);
    }
    field(out, "items", table.items());
    field(out, "bytes", table.bytes());
    field(out, "pages", table.pages());
    out.name("partitions");
    out.beginArray();
    for (PartitionStatistics partition : table.partitions()) {
      write(partition, out);
    }
    out.endArray();
    out.name("hotKeys");
    out.beginArray();
    for (HotKey key : table.hotKeys()) {
      write(key, out);
    }
    out.endArray();
    out.endObject();
  }

  private static void write(HotKey key, JsonOutput out) throws IOException {
    out.beginObject();
    out.name("partitionKey");
    ValueJson.write(key.partitionKey(), out);
    field(out, "operations", key.operations());
    field(out, "share", key.share());
    out.endObject();
  }

  private static void write(String name, KeyAttribute key, JsonOutput out) throws IOException {
    out.name(name);
    out.beginObject();
    field(out, "name", key.name());
    field(out, "type", key.type().name());
    out.endObject();
  }

  private static void write(PartitionStatistics partition, JsonOutput out) throws IOException {
    out.beginObject();
    field(out, "index", partition.index());
    field(out, "firstHash", String.format("%016x", partition.firstHash()));
    field(out, "lastHash", String.format("%016x", partition.lastHash()));
    field(out, "items", partition.items());
    field(out, "bytes", partition.bytes());
    field(out, "entryBytes", partition.entryBytes());
    field(out, "pages", partition.pages());
    out.endObject();
  }

  private static void field(JsonOutput out, String name, long value) throws IOException {
    out.name(name);
    out.number(value);
  }

  private static void field(JsonOutput out, String name, double value) throws IOException {
    out.name(name);
    out.number(value);
  }

  private static void field(JsonOutput out, String name, String value) throws IOException {
    out.name(name);
    out.string(value);
  }
}
