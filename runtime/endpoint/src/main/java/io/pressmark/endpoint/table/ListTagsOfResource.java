package io.pressmark.endpoint.table;

import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.endpoint.operation.Operation;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.shape.StructureShape;
import io.pressmark.endpoint.shape.TextShape;
import io.pressmark.json.JsonOutput;
import java.io.IOException;
import java.util.Map;

/** Tells the tags of a table, all at once. */
public final class ListTagsOfResource implements Operation {
  private static final StructureShape INPUT =
      StructureShape.builder("ListTagsOfResourceInput")
          .optional("ResourceArn", TextShape.any())
          .optional("NextToken", TextShape.any())
          .build();

  private final TableContext tables;

  public ListTagsOfResource(TableContext tables) {
    this.tables = tables;
  }

  @Override
  public String name() {
    return "ListTagsOfResource";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public void run(Parameters request, JsonOutput out) throws IOException {
    String table = TagRequests.table(request, name());
    Map<String, String> tags;
    try {
      tags = tables.store().tags(table);
    } catch (ResourceNotFoundException e) {
      throw tables.noResource(request.text("ResourceArn"));
    }
    out.beginObject();
    out.name("Tags");
    out.beginArray();
    for (Map.Entry<String, String> tag : tags.entrySet()) {
      out.beginObject();
      out.name("Key");
      out.string(tag.getKey());
      out.name("Value");
      out.string(tag.getValue());
      out.endObject();
    }
    out.endArray();
    out.endObject();
  }
}
