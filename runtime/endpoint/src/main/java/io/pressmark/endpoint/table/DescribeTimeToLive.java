package io.pressmark.endpoint.table;

import io.pressmark.core.store.TableDescription;
import io.pressmark.endpoint.operation.Operation;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.shape.StructureShape;
import io.pressmark.json.JsonOutput;
import java.io.IOException;

/** Tells which attribute says when items expire. */
public final class DescribeTimeToLive implements Operation {
  private static final StructureShape INPUT =
      StructureShape.builder("DescribeTimeToLiveInput").tableNameFirst().build();

  private final TableContext tables;

  public DescribeTimeToLive(TableContext tables) {
    this.tables = tables;
  }

  @Override
  public String name() {
    return "DescribeTimeToLive";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public void run(Parameters request, JsonOutput out) throws IOException {
    TableDescription table = tables.describe(request.tableName());
    out.beginObject();
    out.name("TimeToLiveDescription");
    out.beginObject();
    if (table.timeToLive().isPresent()) {
      out.name("AttributeName");
      out.string(table.timeToLive().get());
    }
    out.name("TimeToLiveStatus");
    out.string(table.timeToLive().isPresent() ? "ENABLED" : "DISABLED");
    out.endObject();
    out.endObject();
  }
}
