package io.pressmark.endpoint.table;

import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.IndexKind;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.ProjectionKind;
import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.operation.Parameters;
import java.util.List;

/** Indexes as requests have them. */
final class IndexRequests {
  private IndexRequests() {}

  /**
   * Reads a global index.
   *
   * @throws ServiceException when it breaks a rule
   */
  static IndexDefinition global(Parameters index, AttributeTypes types) {
    KeySchema key = KeySchema.readGlobal(index, types);
    ProjectionKind projection = projection(index);
    return new IndexDefinition(
        index.text("IndexName"),
        IndexKind.GLOBAL,
        key.partition(),
        key.sort(),
        projection,
        included(index));
  }

  /**
   * Reads a local index of a table with this partition key.
   *
   * @throws ServiceException when it breaks a rule
   */
  static IndexDefinition local(Parameters index, AttributeTypes types, KeyAttribute partition) {
    String name = index.text("IndexName");
    KeySchema key = KeySchema.read(index, types);
    if (key.sort().isEmpty()) {
      throw ServiceException.invalidParameter(
          "Index KeySchema does not have a range key for index: " + name);
    }
    String own = key.partition().get(0).name();
    if (!own.equals(partition.name())) {
      throw ServiceException.invalidParameter(
          "Index KeySchema does not have the same leading hash key as table KeySchema for index: "
              + name
              + ". index hash key: "
              + own
              + ", table hash key: "
              + partition.name());
    }
    ProjectionKind projection = projection(index);
    return new IndexDefinition(
        name, IndexKind.LOCAL, List.of(), key.sort(), projection, included(index));
  }

  private static ProjectionKind projection(Parameters index) {
    Parameters projection = index.structure("Projection");
    String type = projection.textOrNull("ProjectionType");
    if (type == null) {
      throw ServiceException.invalidParameter("Unknown ProjectionType: null");
    }
    ProjectionKind kind = ProjectionKind.valueOf(type);
    if (projection.has("NonKeyAttributes") && kind != ProjectionKind.INCLUDE) {
      throw ServiceException.invalidParameter(
          "ProjectionType is " + type + ", but NonKeyAttributes is specified");
    }
    if (kind == ProjectionKind.INCLUDE && !projection.has("NonKeyAttributes")) {
      throw ServiceException.invalidParameter(
          "ProjectionType is " + type + ", but NonKeyAttributes is not specified");
    }
    return kind;
  }

  private static List<String> included(Parameters index) {
    return index.structure("Projection").texts("NonKeyAttributes");
  }
}
