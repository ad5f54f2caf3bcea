package io.pressmark.endpoint.table;

import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.endpoint.operation.Operation;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.shape.StructureShape;
import io.pressmark.endpoint.shape.TextShape;
import io.pressmark.json.JsonOutput;
import java.io.IOException;

/** Adds tags to a table, or gives them other values. */
public final class TagResource implements Operation {
  private static final StructureShape INPUT =
      StructureShape.builder("TagResourceInput")
          .optional("ResourceArn", TextShape.any())
          .optional("Tags", TableShapes.TAGS)
          .build();

  private final TableContext tables;

  public TagResource(TableContext tables) {
    this.tables = tables;
  }

  @Override
  public String name() {
    return "TagResource";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public void run(Parameters request, JsonOutput out) throws IOException {
    String table = TagRequests.table(request, name());
    if (!request.has("Tags")) {
      throw TagRequests.missing("tags");
    }
    try {
      tables.store().tag(table, TagRequests.read(request));
    } catch (ResourceNotFoundException e) {
      throw tables.noResource(request.text("ResourceArn"));
    }
    out.beginObject();
    out.endObject();
  }
}
