package io.pressmark.endpoint.table;

import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.endpoint.operation.Operation;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.shape.ListShape;
import io.pressmark.endpoint.shape.StructureShape;
import io.pressmark.endpoint.shape.TextShape;
import io.pressmark.json.JsonOutput;
import java.io.IOException;

/** Takes tags from a table. */
public final class UntagResource implements Operation {
  private static final StructureShape INPUT =
      StructureShape.builder("UntagResourceInput")
          .optional("ResourceArn", TextShape.any())
          .optional("TagKeys", ListShape.of(TextShape.any()))
          .build();

  private final TableContext tables;

  public UntagResource(TableContext tables) {
    this.tables = tables;
  }

  @Override
  public String name() {
    return "UntagResource";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public void run(Parameters request, JsonOutput out) throws IOException {
    String table = TagRequests.table(request, name());
    if (!request.has("TagKeys")) {
      throw TagRequests.missing("tagKeys");
    }
    try {
      tables.store().untag(table, request.texts("TagKeys"));
    } catch (ResourceNotFoundException e) {
      throw tables.noResource(request.text("ResourceArn"));
    }
    out.beginObject();
    out.endObject();
  }
}
