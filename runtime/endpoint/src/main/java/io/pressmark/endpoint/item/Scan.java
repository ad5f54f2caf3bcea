package io.pressmark.endpoint.item;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.ScanRequest;
import io.pressmark.core.store.Selection;
import io.pressmark.core.store.StoreIndex;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.legacy.LegacyParameters;
import io.pressmark.endpoint.legacy.LegacyShapes;
import io.pressmark.endpoint.legacy.ParameterForms;
import io.pressmark.endpoint.operation.Operation;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.operation.ServedTable;
import io.pressmark.endpoint.operation.ServedTables;
import io.pressmark.endpoint.shape.IntegerShape;
import io.pressmark.endpoint.shape.StructureShape;
import io.pressmark.endpoint.shape.TextShape;
import io.pressmark.json.JsonOutput;
import java.io.IOException;
import java.util.Map;

/** Reads one page of all items of a table or an index, or of one segment of them. */
public final class Scan implements Operation {
  private static final StructureShape INPUT =
      StructureShape.builder("ScanInput")
          .optional(
              "Select",
              TextShape.oneOf(
                  "SPECIFIC_ATTRIBUTES", "COUNT", "ALL_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES"))
          .optional("IndexName", TextShape.resourceName())
          .optional("TotalSegments", IntegerShape.between(1, ScanRequest.MAX_SEGMENTS))
          .optional("ReturnConsumedCapacity", ItemShapes.RETURN_CONSUMED_CAPACITY)
          .tableName()
          .optional("ConditionalOperator", LegacyShapes.CONDITIONAL_OPERATOR)
          .optional("ScanFilter", LegacyShapes.CONDITIONS)
          .optional("Segment", IntegerShape.between(0, ScanRequest.MAX_SEGMENTS - 1))
          .optional("Limit", IntegerShape.between(1, Integer.MAX_VALUE))
          .optional("AttributesToGet", LegacyShapes.ATTRIBUTES_TO_GET)
          .optional("ExclusiveStartKey", ItemShapes.ATTRIBUTES)
          .optional("ConsistentRead", ItemShapes.FLAG)
          .optional("FilterExpression", ItemShapes.TEXT)
          .optional("ProjectionExpression", ItemShapes.TEXT)
          .optional("ExpressionAttributeValues", ItemShapes.ATTRIBUTES)
          .optional("ExpressionAttributeNames", ItemShapes.NAMES)
          .build();

  private final ServedTables tables;

  public Scan(ServedTables tables) {
    this.tables = tables;
  }

  @Override
  public String name() {
    return "Scan";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public void run(Parameters request, JsonOutput out) throws IOException {
    ParameterForms.SCAN.check(request);
    LegacyParameters older = new LegacyParameters(request);
    ProjectionExpression olderProjection = older.attributesToGet().orElse(null);
    ConditionExpression olderFilter = older.scanFilter().asCondition().orElse(null);
    Map<String, AttributeValue> start = StartKeys.read(request);
    requireSegment(request);
    Expressions expressions = new Expressions(request, ParameterForms.SCAN.expressions());
    ConditionExpression filter = expressions.filter();
    ProjectionExpression projection = expressions.projection();
    expressions.requireAllUsed();
    Selection selection =
        PageRequests.selection(request, olderProjection != null ? olderProjection : projection);
    ServedTable table = tables.table(request.tableName());
    ReadTarget target = ReadTarget.of(request, table);
    ScanRequest scan =
        new ScanRequest(
            olderFilter != null ? olderFilter : filter,
            PageRequests.limit(request),
            selection,
            (int) request.number("Segment").orElse(0),
            (int) request.number("TotalSegments").orElse(1),
            StartKeys.ofScan(start, target),
            Consistency.of(request));
    ItemBatch page = new ItemBatch();
    StoreIndex index = target.index();
    if (index == null) {
      table.table().scan(scan, page);
    } else {
      index.scan(scan, page);
    }
    PageJson.write(request, target, selection, page, out);
  }

  private static void requireSegment(Parameters request) {
    boolean hasSegment = request.has("Segment");
    if (hasSegment && !request.has("TotalSegments")) {
      throw ServiceException.validation(
          "The TotalSegments parameter is required but was not present in the request when Segment"
              + " parameter is present");
    }
    if (!hasSegment && request.has("TotalSegments")) {
      throw ServiceException.validation(
          "The Segment parameter is required but was not present in the request when parameter"
              + " TotalSegments is present");
    }
    if (hasSegment) {
      long segment = request.number("Segment").orElseThrow();
      long total = request.number("TotalSegments").orElseThrow();
      if (segment >= total) {
        throw ServiceException.validation(
            "The Segment parameter is zero-based and must be less than parameter TotalSegments:"
                + " Segment: "
                + segment
                + " is not less than TotalSegments: "
                + total);
      }
    }
  }
}
