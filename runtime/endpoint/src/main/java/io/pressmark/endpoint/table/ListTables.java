package io.pressmark.endpoint.table;

import io.pressmark.endpoint.operation.Operation;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.shape.IntegerShape;
import io.pressmark.endpoint.shape.StructureShape;
import io.pressmark.endpoint.shape.TextShape;
import io.pressmark.json.JsonOutput;
import java.io.IOException;
import java.util.List;

/** Tells the names of tables, a page at a time. */
public final class ListTables implements Operation {
  private static final int MOST = 100;

  private static final StructureShape INPUT =
      StructureShape.builder("ListTablesInput")
          .optional("Limit", IntegerShape.between(1, MOST))
          .optional("ExclusiveStartTableName", TextShape.resourceName())
          .build();

  private final TableContext tables;

  public ListTables(TableContext tables) {
    this.tables = tables;
  }

  @Override
  public String name() {
    return "ListTables";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public void run(Parameters request, JsonOutput out) throws IOException {
    String start = request.textOrNull("ExclusiveStartTableName");
    int limit = (int) request.number("Limit").orElse(MOST);
    // Names of tables are ASCII: their order as strings is that of their bytes.
    List<String> rest =
        tables.store().tableNames().stream()
            .filter(name -> start == null || name.compareTo(start) > 0)
            .toList();
    List<String> page = rest.subList(0, Math.min(limit, rest.size()));
    out.beginObject();
    if (page.size() < rest.size()) {
      out.name("LastEvaluatedTableName");
      out.string(page.get(page.size() - 1));
    }
    out.name("TableNames");
    out.beginArray();
    for (String name : page) {
      out.string(name);
    }
    out.endArray();
    out.endObject();
  }
}
