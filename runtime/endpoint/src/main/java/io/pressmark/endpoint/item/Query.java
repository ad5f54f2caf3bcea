package io.pressmark.endpoint.item;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.KeyConditionExpression;
import io.pressmark.core.expression.KeyConditionExpression.Bound;
import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.store.IndexQueryRequest;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.QueryRequest;
import io.pressmark.core.store.ReadConsistency;
import io.pressmark.core.store.Selection;
import io.pressmark.core.store.SortKeyCondition;
import io.pressmark.core.store.StoreIndex;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.legacy.LegacyFilter;
import io.pressmark.endpoint.legacy.LegacyKeyConditions;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one page of the items of one partition key, of a table or of an index. */
public final class Query implements Operation {
  private static final StructureShape INPUT =
      StructureShape.builder("QueryInput")
          .optional(
              "Select",
              TextShape.oneOf(
                  "SPECIFIC_ATTRIBUTES", "COUNT", "ALL_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES"))
          .optional("IndexName", TextShape.resourceName())
          .optional("ReturnConsumedCapacity", ItemShapes.RETURN_CONSUMED_CAPACITY)
          .optional("QueryFilter", LegacyShapes.CONDITIONS)
          .tableName()
          .optional("ConditionalOperator", LegacyShapes.CONDITIONAL_OPERATOR)
          .optional("AttributesToGet", LegacyShapes.ATTRIBUTES_TO_GET)
          .optional("Limit", IntegerShape.between(1, Integer.MAX_VALUE))
          .optional("KeyConditions", LegacyShapes.CONDITIONS)
          .optional("ExclusiveStartKey", ItemShapes.ATTRIBUTES)
          .optional("ConsistentRead", ItemShapes.FLAG)
          .optional("ScanIndexForward", ItemShapes.FLAG)
          .optional("KeyConditionExpression", ItemShapes.TEXT)
          .optional("FilterExpression", ItemShapes.TEXT)
          .optional("ProjectionExpression", ItemShapes.TEXT)
          .optional("ExpressionAttributeValues", ItemShapes.ATTRIBUTES)
          .optional("ExpressionAttributeNames", ItemShapes.NAMES)
          .build();

  private final ServedTables tables;

  public Query(ServedTables tables) {
    this.tables = tables;
  }

  @Override
  public String name() {
    return "Query";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public void run(Parameters request, JsonOutput out) throws IOException {
    ParameterForms.QUERY.check(request);
    LegacyParameters older = new LegacyParameters(request);
    LegacyFilter olderFilter = older.queryFilter();
    ProjectionExpression olderProjection = older.attributesToGet().orElse(null);
    Map<String, AttributeValue> start = StartKeys.read(request);
    if (!request.has("KeyConditionExpression") && !request.has("KeyConditions")) {
      throw ServiceException.validation(
          "Either the KeyConditions or KeyConditionExpression parameter must be specified in the"
              + " request.");
    }
    Expressions expressions = new Expressions(request, ParameterForms.QUERY.expressions());
    KeyConditionExpression condition = expressions.keyCondition();
    ConditionExpression filter = expressions.filter();
    ProjectionExpression projection = expressions.projection();
    expressions.requireAllUsed();
    LegacyKeyConditions olderKey = older.keyConditions().orElse(null);
    Selection selection =
        PageRequests.selectionOfQuery(
            request,
            olderProjection != null ? olderProjection : projection,
            request.has("IndexName"));
    ServedTable table = tables.table(request.tableName());
    ReadTarget target = ReadTarget.of(request, table);
    if (olderKey != null) {
      condition = olderKey.forKey(target.partitionKeys(), target.sortKeys());
    }
    Bound bound = Objects.requireNonNull(condition).bind(target.partitionKeys(), target.sortKeys());
    EncodedKey startAfter = StartKeys.ofQuery(start, target, bound);
    olderFilter.requireNoKeyAttribute(target.keys());
    ItemBatch page = new ItemBatch();
    read(
        request,
        target,
        bound,
        olderFilter.asCondition().orElse(filter),
        selection,
        startAfter,
        page);
    PageJson.write(request, target, selection, page, out);
  }

  private static void read(
      Parameters request,
      ReadTarget target,
      Bound bound,
      @Nullable ConditionExpression filter,
      Selection selection,
      @Nullable EncodedKey startAfter,
      ItemBatch page) {
    List<SortKeyCondition> sort =
        bound.sort().stream()
            .map(each -> new SortKeyCondition(each.operator(), each.values()))
            .toList();
    boolean ascending = request.flag("ScanIndexForward", true);
    int limit = PageRequests.limit(request);
    ReadConsistency consistency = Consistency.of(request);
    StoreIndex index = target.index();
    if (index == null) {
      target
          .table()
          .table()
          .query(
              new QueryRequest(
                  partition(target.table(), bound),
                  sort.isEmpty() ? null : sort.get(0),
                  ascending,
                  filter,
                  limit,
                  selection,
                  startAfter,
                  consistency),
              page);
    } else {
      index.query(
          new IndexQueryRequest(
              bound.partition(),
              sort,
              ascending,
              filter,
              limit,
              selection,
              startAfter,
              consistency),
          page);
    }
  }

  private static EncodedKey partition(ServedTable table, Bound bound) {
    KeyWriter key = new KeyWriter().begin(table.definition());
    key.partition();
    key.value(bound.partition().get(0));
    return key.key();
  }
}
