package io.pressmark.dynamodb;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.store.ReadAction;
import io.pressmark.core.store.ReturnValues;
import io.pressmark.core.store.TransactionRules;
import io.pressmark.core.store.WriteAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/** TransactWriteItems and TransactGetItems. Thread-safe. */
final class Transactions {
  private final DynamoDbItemStore store;

  Transactions(DynamoDbItemStore store) {
    this.store = store;
  }

  /**
   * Sends a transaction.
   *
   * @param token null for one that the SDK makes, so that its own retries do no harm
   */
  void write(List<WriteAction> actions, @Nullable String token) {
    TransactionRules.requireValidWrites(actions);
    if (token != null) {
      TransactionRules.requireValidToken(token);
    }
    List<TransactWriteItem> items = new ArrayList<>();
    for (WriteAction action : actions) {
      requireNothingReturned(action);
      items.add(item(OwnTables.require(store, action.table()), action));
    }
    TransactWriteItemsRequest request =
        TransactWriteItemsRequest.builder()
            .transactItems(items)
            .clientRequestToken(token)
            .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
            .returnItemCollectionMetrics(CollectionSizes.asked(actions))
            .build();
    TransactWriteItemsResponse response =
        store
            .service()
            .send(describe(actions, token), client -> client.transactWriteItems(request));
    BatchWrites.spread(response.consumedCapacity(), actions, List.of());
    CollectionSizes.report(response.itemCollectionMetrics(), store, actions);
  }

  /** DynamoDB's transactions return nothing of the items that they write. */
  private static void requireNothingReturned(WriteAction action) {
    ReturnValues wanted = action.outcome().values();
    if (wanted != ReturnValues.NONE) {
      throw new ValidationException(
          "A transaction of DynamoDB returns nothing of its items, and ReturnValues is "
              + wanted
              + ": ask for NONE, and read the items afterwards");
    }
  }

  private static TransactWriteItem item(DynamoDbTable table, WriteAction action) {
    RequestExpressions expressions = new RequestExpressions();
    UpdateExpression changes = action.update();
    String update = changes == null ? null : expressions.update(changes);
    String condition = expressions.condition(action.condition());
    String name = table.definition().name();
    TransactWriteItem.Builder built = TransactWriteItem.builder();
    switch (action.kind()) {
      case PUT -> {
        EncodedItem item = Objects.requireNonNull(action.item());
        built.put(
            put ->
                put.tableName(name)
                    .item(table.transcoder().item(action.key(), item))
                    .conditionExpression(condition)
                    .expressionAttributeNames(expressions.names())
                    .expressionAttributeValues(expressions.values())
                    .returnValuesOnConditionCheckFailure(ItemRequests.onFailure(action.outcome())));
      }
      case UPDATE ->
          built.update(
              changed ->
                  changed
                      .tableName(name)
                      .key(table.transcoder().key(action.key()))
                      .updateExpression(update)
                      .conditionExpression(condition)
                      .expressionAttributeNames(expressions.names())
                      .expressionAttributeValues(expressions.values())
                      .returnValuesOnConditionCheckFailure(
                          ItemRequests.onFailure(action.outcome())));
      case DELETE ->
          built.delete(
              delete ->
                  delete
                      .tableName(name)
                      .key(table.transcoder().key(action.key()))
                      .conditionExpression(condition)
                      .expressionAttributeNames(expressions.names())
                      .expressionAttributeValues(expressions.values())
                      .returnValuesOnConditionCheckFailure(
                          ItemRequests.onFailure(action.outcome())));
      case CHECK ->
          built.conditionCheck(
              check ->
                  check
                      .tableName(name)
                      .key(table.transcoder().key(action.key()))
                      .conditionExpression(condition)
                      .expressionAttributeNames(expressions.names())
                      .expressionAttributeValues(expressions.values())
                      .returnValuesOnConditionCheckFailure(
                          ItemRequests.onFailure(action.outcome())));
    }
    return built.build();
  }

  void get(List<ReadAction> actions) {
    TransactionRules.requireValidReads(actions);
    TransactGetItemsRequest request =
        TransactGetItemsRequest.builder()
            .transactItems(actions.stream().map(this::item).toList())
            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
            .build();
    TransactGetItemsResponse response =
        store
            .service()
            .send(
                OwnTables.describe(readTables(actions)),
                client -> client.transactGetItems(request));
    Map<String, Double> units = BatchReads.units(response.consumedCapacity());
    for (int i = 0; i < actions.size(); i++) {
      ReadAction action = actions.get(i);
      ItemResponse found = response.responses().get(i);
      int size =
          found.hasItem()
              ? OwnTables.require(store, action.table())
                  .transcoder()
                  .encodeItem(found.item(), action.key(), action.into())
              : 0;
      action.report(found.hasItem(), BatchReads.take(action, units), size);
    }
  }

  private static String describe(List<WriteAction> actions, @Nullable String token) {
    String tables = OwnTables.describe(writtenTables(actions));
    return token == null ? tables : "client request token '" + token + "', " + tables;
  }

  private static Set<String> writtenTables(List<WriteAction> actions) {
    return actions.stream()
        .map(action -> action.table().definition().name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> readTables(List<ReadAction> actions) {
    return actions.stream()
        .map(action -> action.table().definition().name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private TransactGetItem item(ReadAction action) {
    DynamoDbTable table = OwnTables.require(store, action.table());
    RequestExpressions expressions = new RequestExpressions();
    String projection = expressions.projection(action.projection());
    return TransactGetItem.builder()
        .get(
            get ->
                get.tableName(table.definition().name())
                    .key(table.transcoder().key(action.key()))
                    .projectionExpression(projection)
                    .expressionAttributeNames(expressions.names()))
        .build();
  }
}
