package io.pressmark.cli.statistics;

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
  private final JsonOutput out;
  private final JsonFields fields;

  private StatisticsJson(JsonOutput out) {
    this.out = out;
    this.fields = new JsonFields(out);
  }

  /** Writes the line; {@code definitions} has one for the name of each table that is no index. */
  public static void write(
      StoreStatistics store, Function<String, TableDefinition> definitions, OutputStream stream)
      throws IOException {
    JsonOutput out = JsonOutput.to(stream);
    new StatisticsJson(out).write(store, definitions);
    out.newLine();
    out.flush();
  }

  private void write(StoreStatistics store, Function<String, TableDefinition> definitions)
      throws IOException {
    out.beginObject();
    fields
        .field("items", store.items())
        .field("pages", store.pages())
        .field("freePages", store.freePages())
        .field("pageSize", store.pageSize())
        .field("fill", store.fill())
        .field("journalBytes", store.journalBytes());
    out.name("tables");
    out.beginArray();
    for (TableStatistics table : store.tables()) {
      write(table, definitions);
    }
    out.endArray();
    out.endObject();
  }

  private void write(TableStatistics table, Function<String, TableDefinition> definitions)
      throws IOException {
    out.beginObject();
    if (table.isIndex()) {
      fields.field("index", table.table());
    } else {
      fields.field("table", table.table()).key(definitions.apply(table.table()));
    }
    fields
        .field("items", table.items())
        .field("bytes", table.bytes())
        .field("pages", table.pages());
    out.name("partitions");
    out.beginArray();
    for (PartitionStatistics partition : table.partitions()) {
      write(partition);
    }
    out.endArray();
    out.name("hotKeys");
    out.beginArray();
    for (HotKey key : table.hotKeys()) {
      write(key);
    }
    out.endArray();
    out.endObject();
  }

  private void write(HotKey key) throws IOException {
    out.beginObject();
    out.name("partitionKey");
    ValueJson.write(key.partitionKey(), out);
    fields.field("operations", key.operations()).field("share", key.share());
    out.endObject();
  }

  private void write(PartitionStatistics partition) throws IOException {
    out.beginObject();
    fields
        .field("index", partition.index())
        .field("firstHash", String.format("%016x", partition.firstHash()))
        .field("lastHash", String.format("%016x", partition.lastHash()))
        .field("items", partition.items())
        .field("bytes", partition.bytes())
        .field("entryBytes", partition.entryBytes())
        .field("pages", partition.pages());
    out.endObject();
  }
}
