package io.pressmark.dynamodb;

import io.pressmark.core.error.ProvisionedThroughputExceededException;
import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.store.BatchRules;
import io.pressmark.core.store.ReadAction;
import io.pressmark.core.store.ReadConsistency;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/**
 * BatchGetItem. The service takes one consistency and one projection for all keys of a table; a
 * batch that has several becomes as many requests. Thread-safe.
 */
final class BatchReads {
  private final DynamoDbItemStore store;

  /** What one request can ask of a table's items. */
  private record Manner(boolean consistent, @Nullable ProjectionExpression projection) {}

  BatchReads(DynamoDbItemStore store) {
    this.store = store;
  }

  /** Sends a batch and returns what of it the service has not done. */
  List<ReadAction> send(List<ReadAction> actions) {
    BatchRules.requireValidReads(actions);
    Map<DynamoDbTable, Map<Manner, List<ReadAction>>> byTable = new LinkedHashMap<>();
    for (ReadAction action : actions) {
      byTable
          .computeIfAbsent(
              OwnTables.require(store, action.table()), unused -> new LinkedHashMap<>())
          .computeIfAbsent(
              new Manner(action.consistency() != ReadConsistency.EVENTUAL, action.projection()),
              unused -> new ArrayList<>())
          .add(action);
    }
    List<Map<DynamoDbTable, List<ReadAction>>> requests = new ArrayList<>();
    byTable.forEach(
        (table, manners) -> {
          int request = 0;
          for (List<ReadAction> alike : manners.values()) {
            if (request == requests.size()) {
              requests.add(new LinkedHashMap<>());
            }
            requests.get(request++).put(table, alike);
          }
        });
    return sendAll(requests);
  }

  /** A request that is refused for the throughput after another one was not is unprocessed work. */
  private List<ReadAction> sendAll(List<Map<DynamoDbTable, List<ReadAction>>> requests) {
    List<ReadAction> unprocessed = new ArrayList<>();
    boolean isFirst = true;
    for (Map<DynamoDbTable, List<ReadAction>> request : requests) {
      try {
        unprocessed.addAll(sendOne(request));
      } catch (ProvisionedThroughputExceededException e) {
        if (isFirst) {
          throw e;
        }
        request.values().forEach(unprocessed::addAll);
      }
      isFirst = false;
    }
    return unprocessed;
  }

  private List<ReadAction> sendOne(Map<DynamoDbTable, List<ReadAction>> actions) {
    Map<String, KeysAndAttributes> requests = new LinkedHashMap<>();
    Map<RequestedItem, ReadAction> left = new LinkedHashMap<>();
    actions.forEach(
        (table, alike) -> {
          String name = table.definition().name();
          requests.put(name, request(table, alike));
          alike.forEach(
              action ->
                  left.put(RequestedItem.of(name, table.transcoder().key(action.key())), action));
        });
    BatchGetItemResponse response =
        store
            .service()
            .send(
                OwnTables.describe(requests.keySet()),
                client ->
                    client.batchGetItem(
                        BatchGetItemRequest.builder()
                            .requestItems(requests)
                            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                            .build()));
    Map<String, Double> units = units(response.consumedCapacity());
    List<ReadAction> unprocessed = new ArrayList<>();
    response
        .unprocessedKeys()
        .forEach(
            (table, keys) ->
                keys.keys().forEach(key -> unprocessed.add(RequestedItem.take(table, key, left))));
    response
        .responses()
        .forEach(
            (table, items) ->
                items.forEach(item -> fill(RequestedItem.take(table, item, left), item, units)));
    left.values().forEach(action -> action.report(false, take(action, units), 0));
    return unprocessed;
  }

  private static KeysAndAttributes request(DynamoDbTable table, List<ReadAction> alike) {
    RequestExpressions expressions = new RequestExpressions();
    ReadAction any = alike.get(0);
    return KeysAndAttributes.builder()
        .keys(alike.stream().map(action -> table.transcoder().key(action.key())).toList())
        .consistentRead(any.consistency() != ReadConsistency.EVENTUAL)
        .projectionExpression(expressions.projectionWithKey(any.projection(), table.definition()))
        .expressionAttributeNames(expressions.names())
        .build();
  }

  private void fill(
      ReadAction action, Map<String, AttributeValue> item, Map<String, Double> units) {
    ItemTranscoder transcoder = OwnTables.require(store, action.table()).transcoder();
    int size = transcoder.encodeItem(item, action.key(), action.into());
    action.report(true, take(action, units), size);
  }

  static Map<String, Double> units(List<ConsumedCapacity> consumed) {
    Map<String, Double> units = new HashMap<>();
    consumed.forEach(of -> units.merge(of.tableName(), Capacity.readUnits(of), Double::sum));
    return units;
  }

  /** What a table's reads cost, for the first action that asks; the service tells the sum only. */
  static double take(ReadAction action, Map<String, Double> units) {
    Double all = units.remove(action.table().definition().name());
    return all == null ? 0 : all;
  }
}
