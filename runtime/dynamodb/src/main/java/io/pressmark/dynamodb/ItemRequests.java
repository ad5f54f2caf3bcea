package io.pressmark.dynamodb;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.store.ReadConsistency;
import io.pressmark.core.store.ReadOutcome;
import io.pressmark.core.store.ReturnValues;
import io.pressmark.core.store.WriteOutcome;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Operations on single items of one table. A write whose caller wants nothing of the item back asks
 * for the old one nevertheless: only that tells whether there was one. Thread-safe.
 */
final class ItemRequests {
  private final Service service;
  private final String table;
  private final ItemTranscoder transcoder;

  ItemRequests(Service service, String table, ItemTranscoder transcoder) {
    this.service = service;
    this.table = table;
    this.transcoder = transcoder;
  }

  boolean get(EncodedKey key, EncodedItem into, ReadOutcome outcome) {
    RequestExpressions expressions = new RequestExpressions();
    GetItemRequest request =
        GetItemRequest.builder()
            .tableName(table)
            .key(transcoder.key(key))
            .consistentRead(outcome.consistency() != ReadConsistency.EVENTUAL)
            .projectionExpression(expressions.projection(outcome.projection()))
            .expressionAttributeNames(expressions.names())
            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
            .build();
    GetItemResponse response = service.sendFor(table, client -> client.getItem(request));
    int size = response.hasItem() ? transcoder.encodeItem(response.item(), key, into) : 0;
    outcome.report(Capacity.readUnits(response.consumedCapacity()), size);
    return response.hasItem();
  }

  void put(
      EncodedKey key,
      EncodedItem item,
      @Nullable ConditionExpression condition,
      WriteOutcome outcome) {
    outcome.values().requireOfPutOrDelete();
    RequestExpressions expressions = new RequestExpressions();
    PutItemRequest request =
        PutItemRequest.builder()
            .tableName(table)
            .item(transcoder.item(key, item))
            .conditionExpression(expressions.condition(condition))
            .expressionAttributeNames(expressions.names())
            .expressionAttributeValues(expressions.values())
            .returnValues(ReturnValue.ALL_OLD)
            .returnValuesOnConditionCheckFailure(onFailure(outcome))
            .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
            .returnItemCollectionMetrics(CollectionSizes.asked(outcome))
            .build();
    PutItemResponse response = service.sendFor(table, client -> client.putItem(request));
    Capacity.addWrite(response.consumedCapacity(), outcome.consumed());
    CollectionSizes.report(response.itemCollectionMetrics(), outcome);
    reportOld(response.hasAttributes(), response.attributes(), key, outcome);
    outcome.report(response.hasAttributes(), true);
  }

  void delete(EncodedKey key, @Nullable ConditionExpression condition, WriteOutcome outcome) {
    outcome.values().requireOfPutOrDelete();
    RequestExpressions expressions = new RequestExpressions();
    DeleteItemRequest request =
        DeleteItemRequest.builder()
            .tableName(table)
            .key(transcoder.key(key))
            .conditionExpression(expressions.condition(condition))
            .expressionAttributeNames(expressions.names())
            .expressionAttributeValues(expressions.values())
            .returnValues(ReturnValue.ALL_OLD)
            .returnValuesOnConditionCheckFailure(onFailure(outcome))
            .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
            .returnItemCollectionMetrics(CollectionSizes.asked(outcome))
            .build();
    DeleteItemResponse response = service.sendFor(table, client -> client.deleteItem(request));
    Capacity.addWrite(response.consumedCapacity(), outcome.consumed());
    CollectionSizes.report(response.itemCollectionMetrics(), outcome);
    reportOld(response.hasAttributes(), response.attributes(), key, outcome);
    outcome.report(response.hasAttributes(), false);
  }

  private void reportOld(
      boolean existed,
      Map<String, AttributeValue> attributes,
      EncodedKey key,
      WriteOutcome outcome) {
    if (existed) {
      transcoder.encodeItem(attributes, key, outcome.oldItem());
    }
  }

  void update(
      EncodedKey key,
      UpdateExpression update,
      @Nullable ConditionExpression condition,
      WriteOutcome outcome) {
    ReturnValues wanted =
        outcome.values() == ReturnValues.NONE ? ReturnValues.ALL_OLD : outcome.values();
    RequestExpressions expressions = new RequestExpressions();
    UpdateItemRequest request =
        UpdateItemRequest.builder()
            .tableName(table)
            .key(transcoder.key(key))
            .updateExpression(expressions.update(update))
            .conditionExpression(expressions.condition(condition))
            .expressionAttributeNames(expressions.names())
            .expressionAttributeValues(expressions.values())
            .returnValues(wanted.name())
            .returnValuesOnConditionCheckFailure(onFailure(outcome))
            .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
            .returnItemCollectionMetrics(CollectionSizes.asked(outcome))
            .build();
    UpdateItemResponse response = service.sendFor(table, client -> client.updateItem(request));
    Capacity.addWrite(response.consumedCapacity(), outcome.consumed());
    CollectionSizes.report(response.itemCollectionMetrics(), outcome);
    boolean returned = response.hasAttributes();
    boolean isOld = wanted.isOld();
    // What was updated and is no more is returned as nothing, of an item that is there.
    boolean isThere = returned || wanted == ReturnValues.UPDATED_NEW;
    if (isThere) {
      EncodedItem into =
          outcome.values() == ReturnValues.NONE ? outcome.oldItem() : outcome.returned();
      transcoder.encodeItem(response.attributes(), key, into);
    }
    // An update of what is not there makes it, unless it only takes away: then there is no new
    // item to return. Whether there was an old one, only that one's attributes tell.
    outcome.report(isThere, isThere || isOld);
  }

  static ReturnValuesOnConditionCheckFailure onFailure(WriteOutcome outcome) {
    return ReturnValuesOnConditionCheckFailure.fromValue(outcome.onFailure().name());
  }
}
