package io.pressmark.endpoint.table;

import io.pressmark.endpoint.operation.Operation;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.shape.StructureShape;
import io.pressmark.json.JsonOutput;
import java.io.IOException;

/** Tells that there is no point-in-time recovery; clients ask when they describe tables. */
public final class DescribeContinuousBackups implements Operation {
  private static final StructureShape INPUT =
      StructureShape.builder("DescribeContinuousBackupsInput").tableNameFirst().build();

  private final TableContext tables;

  public DescribeContinuousBackups(TableContext tables) {
    this.tables = tables;
  }

  @Override
  public String name() {
    return "DescribeContinuousBackups";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public void run(Parameters request, JsonOutput out) throws IOException {
    tables.describe(request.tableName());
    out.beginObject();
    out.name("ContinuousBackupsDescription");
    out.beginObject();
    out.name("ContinuousBackupsStatus");
    out.string("DISABLED");
    out.name("PointInTimeRecoveryDescription");
    out.beginObject();
    out.name("PointInTimeRecoveryStatus");
    out.string("DISABLED");
    out.endObject();
    out.endObject();
    out.endObject();
  }
}
