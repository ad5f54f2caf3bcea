package io.pressmark.endpoint.table;

import io.pressmark.core.store.TableDescription;
import io.pressmark.endpoint.operation.Operation;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.shape.StructureShape;
import io.pressmark.json.JsonOutput;
import java.io.IOException;

/** Deletes a table, which is gone at once. */
public final class DeleteTable implements Operation {
  private static final StructureShape INPUT =
      StructureShape.builder("DeleteTableInput").tableNameFirst().build();

  private final TableContext tables;

  public DeleteTable(TableContext tables) {
    this.tables = tables;
  }

  @Override
  public String name() {
    return "DeleteTable";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public void run(Parameters request, JsonOutput out) throws IOException {
    TableDescription table = tables.describe(request.tableName());
    tables.store().deleteTable(table.name());
    tables.writeDeleted(table, out);
  }
}
