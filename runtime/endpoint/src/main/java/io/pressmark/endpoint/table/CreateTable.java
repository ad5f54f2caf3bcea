package io.pressmark.endpoint.table;

import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ProvisionedThroughput;
import io.pressmark.core.store.TagRules;
import io.pressmark.endpoint.operation.Operation;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.shape.StructureShape;
import io.pressmark.json.JsonOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Creates a table, which can be used at once. */
public final class CreateTable implements Operation {
  private static final StructureShape INPUT =
      StructureShape.builder("CreateTableInput")
          .required("AttributeDefinitions", TableShapes.ATTRIBUTE_DEFINITIONS)
          .tableNameFirst()
          .optional("BillingMode", TableShapes.BILLING_MODE)
          .optional("ProvisionedThroughput", TableShapes.THROUGHPUT)
          .required("KeySchema", TableShapes.TABLE_KEY_SCHEMA)
          .optional("LocalSecondaryIndexes", TableShapes.LOCAL_INDEXES)
          .optional("GlobalSecondaryIndexes", TableShapes.GLOBAL_INDEXES)
          .optional("StreamSpecification", TableShapes.STREAM)
          .optional("Tags", TableShapes.TAGS)
          .optional("DeletionProtectionEnabled", TableShapes.FLAG)
          .optional("TableClass", TableShapes.TABLE_CLASS)
          .build();

  private final TableContext tables;

  public CreateTable(TableContext tables) {
    this.tables = tables;
  }

  @Override
  public String name() {
    return "CreateTable";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public void run(Parameters request, JsonOutput out) throws IOException {
    Optional<ProvisionedThroughput> throughput = ThroughputRequests.ofNewTable(request);
    Map<String, ProvisionedThroughput> ofIndexes = new LinkedHashMap<>();
    for (Parameters index : request.structures("GlobalSecondaryIndexes")) {
      ThroughputRequests.read(index)
          .ifPresent(units -> ofIndexes.put(index.text("IndexName"), units));
    }
    TableDefinition table = TableRequests.read(request);
    Map<String, String> tags = TagRequests.read(request);
    TagRules.requireValid(tags);
    tables.store().createTable(table);
    if (!tags.isEmpty()) {
      tables.store().tag(table.name(), tags);
    }
    if (request.flag("DeletionProtectionEnabled", false)) {
      tables.store().updateDeletionProtection(table.name(), true);
    }
    if (throughput.isPresent()) {
      tables.store().updateThroughput(table.name(), throughput);
      ofIndexes.forEach(
          (index, units) ->
              tables.store().updateThroughput(table.name(), index, Optional.of(units)));
    }
    tables.write("TableDescription", tables.describe(table.name()), out);
  }
}
