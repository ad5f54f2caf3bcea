package io.pressmark.endpoint.stream;

import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.operation.Operation;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.shape.IntegerShape;
import io.pressmark.endpoint.shape.StructureShape;
import io.pressmark.endpoint.shape.TextShape;
import io.pressmark.endpoint.stream.ServedStreams.Found;
import io.pressmark.endpoint.table.ResourceNames;
import io.pressmark.json.JsonOutput;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells which tables have change streams, a page at a time. */
public final class ListStreams implements Operation {
  private static final int MOST = 100;

  private static final StructureShape INPUT =
      StructureShape.builder("ListStreamsInput")
          .optional("ExclusiveStartStreamArn", TextShape.ofLength(37, 1024))
          .optional("Limit", IntegerShape.between(1, MOST))
          .optional("TableName", TextShape.tableName())
          .build();

  private final ServedStreams streams;

  public ListStreams(ServedStreams streams) {
    this.streams = streams;
  }

  @Override
  public String name() {
    return "ListStreams";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public void run(Parameters request, JsonOutput out) throws IOException {
    String only = request.has("TableName") ? request.tableName() : null;
    String start = startTable(request.textOrNull("ExclusiveStartStreamArn"));
    int limit = (int) request.number("Limit").orElse(MOST);
    // Names of tables are ASCII: their order as strings is that of their bytes.
    List<Found> rest =
        streams.tablesWithStream().stream()
            .filter(name -> only == null || name.equals(only))
            .filter(name -> start == null || name.compareTo(start) > 0)
            .flatMap(name -> streams.ofTable(name).stream())
            .toList();
    List<Found> page = rest.subList(0, Math.min(limit, rest.size()));
    out.beginObject();
    out.name("Streams");
    out.beginArray();
    for (Found found : page) {
      out.beginObject();
      streams.writeIdentity(found, out);
      out.endObject();
    }
    out.endArray();
    if (page.size() < rest.size()) {
      out.name("LastEvaluatedStreamArn");
      out.string(streams.arn(page.get(page.size() - 1)));
    }
    out.endObject();
  }

  private static @Nullable String startTable(@Nullable String arn) {
    if (arn == null) {
      return null;
    }
    return ResourceNames.parseStream(arn)
        .orElseThrow(() -> ServiceException.validation("Invalid ExclusiveStartStreamArn: " + arn))
        .table();
  }
}
