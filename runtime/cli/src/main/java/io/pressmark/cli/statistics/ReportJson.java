package io.pressmark.cli.statistics;

import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.report.CollectionSize;
import io.pressmark.core.statistics.report.Finding;
import io.pressmark.core.statistics.report.ItemCollections;
import io.pressmark.core.statistics.report.KeyLoad;
import io.pressmark.core.statistics.report.Measure;
import io.pressmark.core.statistics.report.PartitionLoad;
import io.pressmark.core.statistics.report.PartitionReport;
import io.pressmark.core.statistics.report.Skew;
import io.pressmark.core.statistics.report.TableReport;
import io.pressmark.json.JsonOutput;
import io.pressmark.json.ValueJson;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A partition report as one line of JSON, with all partitions and with keys as they are. Sizes are
 * in bytes, shares from 0 to 1, and a load of 1 is what one partition of DynamoDB carries.
 */
public final class ReportJson {
  private final JsonOutput out;
  private final JsonFields fields;

  private ReportJson(JsonOutput out) {
    this.out = out;
    this.fields = new JsonFields(out);
  }

  /** Writes the line. */
  public static void write(PartitionReport report, OutputStream stream) throws IOException {
    JsonOutput out = JsonOutput.to(stream);
    new ReportJson(out).write(report);
    out.newLine();
    out.flush();
  }

  private void write(PartitionReport report) throws IOException {
    out.beginObject();
    Optional<Instant> time = report.time();
    if (time.isPresent()) {
      fields.field("time", time.get().toString());
    }
    out.name("tables");
    out.beginArray();
    for (TableReport table : report.tables()) {
      write(table);
    }
    out.endArray();
    out.endObject();
  }

  private void write(TableReport table) throws IOException {
    out.beginObject();
    fields.field(table.statistics().isIndex() ? "index" : "table", table.name());
    Optional<TableDefinition> definition = table.definition();
    if (!table.statistics().isIndex() && definition.isPresent()) {
      fields.key(definition.get());
    }
    fields
        .field("items", table.statistics().items())
        .field("bytes", table.statistics().bytes())
        .field("highestLoad", table.highestLoad());
    out.name("findings");
    out.beginArray();
    for (Finding finding : table.findings()) {
      write(finding);
    }
    out.endArray();
    spread(table);
    out.name("partitions");
    out.beginArray();
    for (PartitionLoad partition : table.partitions()) {
      write(partition);
    }
    out.endArray();
    out.name("hotKeys");
    out.beginArray();
    for (KeyLoad key : table.hotKeys()) {
      write(key);
    }
    out.endArray();
    Optional<ItemCollections> collections = table.collections();
    if (collections.isPresent()) {
      write(collections.get());
    }
    out.endObject();
  }

  private void write(Finding finding) throws IOException {
    out.beginObject();
    fields
        .field("code", finding.code().text())
        .field("level", finding.level().name())
        .field("rule", finding.code().rule())
        .field("found", finding.found())
        .field("advice", finding.advice());
    out.endObject();
  }

  private void spread(TableReport table) throws IOException {
    out.name("spread");
    out.beginObject();
    for (Measure measure : Measure.values()) {
      Skew skew = table.skew(measure);
      out.name(name(measure));
      out.beginObject();
      fields
          .field("total", skew.total())
          .field("largestPartition", skew.largest())
          .field("largestShare", skew.largestShare())
          .field("timesEven", skew.timesEven())
          .field("gini", skew.gini());
      out.endObject();
    }
    out.endObject();
  }

  private static String name(Measure measure) {
    return switch (measure) {
      case READ_UNITS -> "readUnitsPerSecond";
      case WRITE_UNITS -> "writeUnitsPerSecond";
      default -> measure.name().toLowerCase(Locale.ROOT);
    };
  }

  private void write(PartitionLoad partition) throws IOException {
    out.beginObject();
    fields.field("index", partition.index());
    for (Measure measure : Measure.values()) {
      fields.field(name(measure), measure.of(partition.statistics()));
    }
    fields.field("load", partition.load());
    out.endObject();
  }

  private void write(KeyLoad load) throws IOException {
    out.beginObject();
    out.name("partitionKey");
    ValueJson.write(load.key().partitionKey(), out);
    fields
        .field("partition", load.key().partition())
        .field("operations", load.key().operations())
        .field("share", load.key().share())
        .field("readUnitsPerSecond", load.readUnitsPerSecond())
        .field("writeUnitsPerSecond", load.writeUnitsPerSecond())
        .field("load", load.load());
    Optional<CollectionSize> size = load.collection();
    if (size.isPresent()) {
      fields.field("items", size.get().items()).field("bytes", size.get().bytes());
    }
    out.endObject();
  }

  private void write(ItemCollections collections) throws IOException {
    fields.field("partitionKeys", collections.count());
    out.name("largestCollections");
    out.beginArray();
    for (CollectionSize size : collections.largest()) {
      out.beginObject();
      out.name("partitionKey");
      ValueJson.write(size.partitionKey(), out);
      fields.field("items", size.items()).field("bytes", size.bytes());
      out.endObject();
    }
    out.endArray();
  }
}
