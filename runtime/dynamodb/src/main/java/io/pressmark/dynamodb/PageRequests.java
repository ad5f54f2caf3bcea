package io.pressmark.dynamodb;

import io.pressmark.core.expression.KeyConditionExpression;
import io.pressmark.core.expression.KeyConditionExpression.Condition;
import io.pressmark.core.expression.KeyConditionExpression.Operator;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.PageLimits;
import io.pressmark.core.store.QueryRequest;
import io.pressmark.core.store.ReadConsistency;
import io.pressmark.core.store.ReceivedPage;
import io.pressmark.core.store.ScanRequest;
import io.pressmark.core.store.Selection;
import io.pressmark.core.store.SortKeyCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** Pages of one table, and what pages of its indexes have in common with them. Thread-safe. */
final class PageRequests {
  private final Service service;
  private final TableDefinition table;
  private final ItemTranscoder transcoder;

  /**
   * @param table its key is what counts
   */
  PageRequests(Service service, TableDefinition table, ItemTranscoder transcoder) {
    this.service = service;
    this.table = table;
    this.transcoder = transcoder;
  }

  void query(QueryRequest request, ItemBatch into) {
    List<Condition> conditions = new ArrayList<>();
    conditions.add(equal(table.partitionKey(), transcoder.partition(request.partition())));
    SortKeyCondition sort = request.sort();
    if (sort != null) {
      conditions.add(on(requireSortKey(), sort));
    }
    RequestExpressions expressions = new RequestExpressions();
    var built =
        query(conditions, request.selection(), expressions)
            .filterExpression(expressions.condition(request.filter()))
            .expressionAttributeNames(expressions.names())
            .expressionAttributeValues(expressions.values())
            .scanIndexForward(request.ascending())
            .limit(limit(request.limit()))
            .consistentRead(request.consistency() != ReadConsistency.EVENTUAL)
            .exclusiveStartKey(startKey(request.startAfter()))
            .build();
    QueryResponse response = service.sendFor(table.name(), client -> client.query(built));
    ReceivedPage page =
        fill(
            request.selection(),
            response.items(),
            response.count(),
            response.scannedCount(),
            Capacity.readUnits(response.consumedCapacity()),
            0,
            into);
    if (response.hasLastEvaluatedKey()) {
      page.endsAt(transcoder.encodeKey(response.lastEvaluatedKey()));
    }
  }

  private KeyAttribute requireSortKey() {
    return table
        .sortKey()
        .orElseThrow(
            () ->
                new io.pressmark.core.error.ValidationException(
                    "Table '" + table.name() + "' has no sort key to put a condition on"));
  }

  void scan(ScanRequest request, ItemBatch into) {
    RequestExpressions expressions = new RequestExpressions();
    var built =
        scan(request, expressions)
            .consistentRead(request.consistency() != ReadConsistency.EVENTUAL)
            .exclusiveStartKey(startKey(request.startAfter()))
            .build();
    ScanResponse response = service.sendFor(table.name(), client -> client.scan(built));
    ReceivedPage page =
        fill(
            request.selection(),
            response.items(),
            response.count(),
            response.scannedCount(),
            Capacity.readUnits(response.consumedCapacity()),
            0,
            into);
    if (response.hasLastEvaluatedKey()) {
      page.endsAt(transcoder.encodeKey(response.lastEvaluatedKey()));
    }
  }

  private @Nullable Map<String, AttributeValue> startKey(@Nullable EncodedKey startAfter) {
    return startAfter == null ? null : transcoder.key(startAfter);
  }

  // What requests of tables and of indexes have in common.

  /** A query without what tells a table's from an index's. */
  software.amazon.awssdk.services.dynamodb.model.QueryRequest.Builder query(
      List<Condition> conditions, Selection selection, RequestExpressions expressions) {
    return software.amazon.awssdk.services.dynamodb.model.QueryRequest.builder()
        .tableName(table.name())
        .keyConditionExpression(expressions.keyCondition(conditions))
        .select(select(selection))
        .projectionExpression(expressions.projectionWithKey(selection.projection(), table))
        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES);
  }

  /** A scan without what tells a table's from an index's. */
  software.amazon.awssdk.services.dynamodb.model.ScanRequest.Builder scan(
      ScanRequest request, RequestExpressions expressions) {
    boolean isParallel = request.totalSegments() > 1;
    Selection selection = request.selection();
    return software.amazon.awssdk.services.dynamodb.model.ScanRequest.builder()
        .tableName(table.name())
        .filterExpression(expressions.condition(request.filter()))
        .select(select(selection))
        .projectionExpression(expressions.projectionWithKey(selection.projection(), table))
        .expressionAttributeNames(expressions.names())
        .expressionAttributeValues(expressions.values())
        .limit(limit(request.limit()))
        .segment(isParallel ? request.segment() : null)
        .totalSegments(isParallel ? request.totalSegments() : null)
        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES);
  }

  private static @Nullable String select(Selection selection) {
    return selection.kind() == null ? null : selection.kind().name();
  }

  static @Nullable Integer limit(int limit) {
    return limit == PageLimits.NO_LIMIT ? null : Integer.valueOf(limit);
  }

  static Condition equal(KeyAttribute key, io.pressmark.core.value.AttributeValue value) {
    return new Condition(key.name(), Operator.EQUAL, List.of(value));
  }

  static Condition on(KeyAttribute key, SortKeyCondition condition) {
    return new KeyConditionExpression.Condition(
        key.name(), condition.operator(), condition.operands());
  }

  /**
   * Takes the items of an answer.
   *
   * @param fetchedUnits what of the read units was for items fetched for a local index
   */
  ReceivedPage fill(
      Selection selection,
      List<Map<String, AttributeValue>> items,
      int count,
      int scannedCount,
      double readUnits,
      double fetchedUnits,
      ItemBatch into) {
    ReceivedPage page = ReceivedPage.begin(selection, into);
    EncodedItem encoded = new EncodedItem();
    long bytes = 0;
    for (Map<String, AttributeValue> item : items) {
      EncodedKey key = transcoder.encodeKey(item);
      bytes += transcoder.encodeItem(item, key, encoded);
      page.add(key, encoded);
    }
    page.report(count, scannedCount, bytes, readUnits, fetchedUnits);
    return page;
  }
}
