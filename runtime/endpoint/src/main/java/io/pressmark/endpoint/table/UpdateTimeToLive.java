package io.pressmark.endpoint.table;

import io.pressmark.core.store.TableDescription;
import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.operation.Operation;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.shape.StructureShape;
import io.pressmark.endpoint.shape.TextShape;
import io.pressmark.json.JsonOutput;
import java.io.IOException;
import java.util.Optional;

/** Says which attribute tells when items expire, or that none does. */
public final class UpdateTimeToLive implements Operation {
  private static final StructureShape INPUT =
      StructureShape.builder("UpdateTimeToLiveInput")
          .tableNameFirst()
          .required(
              "TimeToLiveSpecification",
              StructureShape.builder("TimeToLiveSpecification")
                  .required("AttributeName", TextShape.ofLength(1, 255))
                  .required("Enabled", TableShapes.FLAG)
                  .build())
          .build();

  private final TableContext tables;

  public UpdateTimeToLive(TableContext tables) {
    this.tables = tables;
  }

  @Override
  public String name() {
    return "UpdateTimeToLive";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public void run(Parameters request, JsonOutput out) throws IOException {
    TableDescription table = tables.describe(request.tableName());
    Parameters specification = request.structure("TimeToLiveSpecification");
    String attribute = specification.text("AttributeName");
    boolean enabled = specification.flag("Enabled", false);
    Optional<String> current = table.timeToLive();
    if (!enabled && current.isPresent() && !current.get().equals(attribute)) {
      throw ServiceException.validation(
          "TimeToLive is active on a different AttributeName: current AttributeName is "
              + current.get());
    }
    tables
        .store()
        .updateTimeToLive(table.name(), enabled ? Optional.of(attribute) : Optional.empty());
    out.beginObject();
    out.name("TimeToLiveSpecification");
    out.beginObject();
    out.name("AttributeName");
    out.string(attribute);
    out.name("Enabled");
    out.bool(enabled);
    out.endObject();
    out.endObject();
  }
}
