package io.pressmark.endpoint.table;

import io.pressmark.endpoint.operation.Operation;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.shape.StructureShape;
import io.pressmark.json.JsonOutput;
import java.io.IOException;

/** Tells what a table is at this moment. */
public final class DescribeTable implements Operation {
  private static final StructureShape INPUT =
      StructureShape.builder("DescribeTableInput").tableNameFirst().build();

  private final TableContext tables;

  public DescribeTable(TableContext tables) {
    this.tables = tables;
  }

  @Override
  public String name() {
    return "DescribeTable";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public void run(Parameters request, JsonOutput out) throws IOException {
    tables.write("Table", tables.describe(request.tableName()), out);
  }
}
