package io.pressmark.endpoint.table;

import io.pressmark.core.store.TableDescription;
import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.operation.Operation;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.shape.StructureShape;
import io.pressmark.json.JsonOutput;
import java.io.IOException;
import java.util.List;

/** Changes throughput, billing mode, the change stream, or one global index of a table. */
public final class UpdateTable implements Operation {
  private static final StructureShape INPUT =
      StructureShape.builder("UpdateTableInput")
          .optional("AttributeDefinitions", TableShapes.ATTRIBUTE_DEFINITIONS)
          .tableNameFirst()
          .optional("ProvisionedThroughput", TableShapes.THROUGHPUT)
          .optional("BillingMode", TableShapes.BILLING_MODE)
          .optional("GlobalSecondaryIndexUpdates", TableShapes.GLOBAL_INDEX_UPDATES)
          .optional("StreamSpecification", TableShapes.STREAM)
          .optional("DeletionProtectionEnabled", TableShapes.FLAG)
          .optional("TableClass", TableShapes.TABLE_CLASS)
          .build();

  private static final List<String> CHANGES =
      List.of(
          "ProvisionedThroughput",
          "BillingMode",
          "StreamSpecification",
          "DeletionProtectionEnabled",
          "TableClass");

  private final TableContext tables;

  public UpdateTable(TableContext tables) {
    this.tables = tables;
  }

  @Override
  public String name() {
    return "UpdateTable";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public void run(Parameters request, JsonOutput out) throws IOException {
    requireSome(request);
    TableDescription table = tables.describe(request.tableName());
    IndexUpdates indexes = IndexUpdates.read(request, table);
    ThroughputUpdates throughput = ThroughputUpdates.read(request, table, indexes);
    throughput.apply(tables.store());
    if (request.has("DeletionProtectionEnabled")) {
      tables
          .store()
          .updateDeletionProtection(table.name(), request.flag("DeletionProtectionEnabled", false));
    }
    if (request.has("StreamSpecification")) {
      tables.store().updateStream(table.name(), TableRequests.streamView(request));
    }
    indexes.apply(tables);
    tables.write("TableDescription", tables.describe(table.name()), out);
  }

  private static void requireSome(Parameters request) {
    boolean hasIndexes = !request.structures("GlobalSecondaryIndexUpdates").isEmpty();
    if (!hasIndexes && CHANGES.stream().noneMatch(request::has)) {
      throw ServiceException.validation(
          "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled,"
              + " GlobalSecondaryIndexUpdates or SSESpecification or ReplicaUpdates is required");
    }
  }
}
