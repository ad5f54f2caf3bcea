package io.pressmark.dynamodb;

import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.store.BatchRules;
import io.pressmark.core.store.WriteAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** BatchWriteItem. Thread-safe. */
final class BatchWrites {
  private final DynamoDbItemStore store;

  BatchWrites(DynamoDbItemStore store) {
    this.store = store;
  }

  /** Sends a batch and returns what of it the service has not done. */
  List<WriteAction> send(List<WriteAction> actions) {
    BatchRules.requireValidWrites(actions);
    Map<String, List<WriteRequest>> requests = new LinkedHashMap<>();
    Map<RequestedItem, WriteAction> byItem = new LinkedHashMap<>();
    for (WriteAction action : actions) {
      DynamoDbTable table = OwnTables.require(store, action.table());
      String name = table.definition().name();
      requests.computeIfAbsent(name, unused -> new ArrayList<>()).add(request(table, action));
      byItem.put(RequestedItem.of(name, table.transcoder().key(action.key())), action);
    }
    BatchWriteItemResponse response =
        store
            .service()
            .send(
                OwnTables.describe(requests.keySet()),
                client ->
                    client.batchWriteItem(
                        BatchWriteItemRequest.builder()
                            .requestItems(requests)
                            .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
                            .returnItemCollectionMetrics(CollectionSizes.asked(actions))
                            .build()));
    List<WriteAction> unprocessed = unprocessed(response, byItem);
    spread(response.consumedCapacity(), actions, unprocessed);
    List<WriteAction> done = new ArrayList<>(actions);
    done.removeAll(unprocessed);
    CollectionSizes.report(response.itemCollectionMetrics(), store, done);
    return unprocessed;
  }

  private static WriteRequest request(DynamoDbTable table, WriteAction action) {
    EncodedItem item = action.item();
    return item == null
        ? WriteRequest.builder()
            .deleteRequest(delete -> delete.key(table.transcoder().key(action.key())))
            .build()
        : WriteRequest.builder()
            .putRequest(put -> put.item(table.transcoder().item(action.key(), item)))
            .build();
  }

  private static List<WriteAction> unprocessed(
      BatchWriteItemResponse response, Map<RequestedItem, WriteAction> byItem) {
    Map<RequestedItem, WriteAction> left = new LinkedHashMap<>(byItem);
    List<WriteAction> unprocessed = new ArrayList<>();
    response
        .unprocessedItems()
        .forEach(
            (table, requests) -> {
              for (WriteRequest request : requests) {
                unprocessed.add(RequestedItem.take(table, attributes(request), left));
              }
            });
    return unprocessed;
  }

  private static Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue>
      attributes(WriteRequest request) {
    return request.putRequest() == null
        ? request.deleteRequest().key()
        : request.putRequest().item();
  }

  /**
   * Tells the actions what they cost. The service tells it of each table as a whole: the first
   * action of a table that was carried out gets all of it.
   */
  static void spread(
      List<ConsumedCapacity> consumed, List<WriteAction> actions, List<WriteAction> unprocessed) {
    Map<String, ConsumedCapacity> byTable = new HashMap<>();
    consumed.forEach(units -> byTable.put(units.tableName(), units));
    for (WriteAction action : actions) {
      if (!unprocessed.contains(action)) {
        Capacity.addWrite(
            byTable.remove(action.table().definition().name()), action.outcome().consumed());
      }
    }
  }
}
