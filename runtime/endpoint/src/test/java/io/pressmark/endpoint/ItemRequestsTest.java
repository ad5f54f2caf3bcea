package io.pressmark.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.store.ProvisionedThroughput;
import io.pressmark.endpoint.Endpoint.Reply;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operations on items, over HTTP. */
class ItemRequestsTest {
  private final Endpoint endpoint = Endpoint.start();

  @BeforeEach
  void createTable() {
    endpoint.call("CreateTable", ValidRequests.create("Things"));
  }

  @AfterEach
  void close() {
    endpoint.close();
  }

  private static String key(String id, int at) {
    return "{'id':{'S':'" + id + "'},'at':{'N':'" + at + "'}}";
  }

  private static String item(String id, int at, String more) {
    return key(id, at).replaceAll("}$", "," + more + "}");
  }

  private Reply call(String operation, String members) {
    return endpoint.call(operation, "{'TableName':'Things'," + members + "}");
  }

  private void put(String item) {
    assertThat(call("PutItem", "'Item':" + item)).isEqualTo(new Reply(200, "{}"));
  }

  private static void isAnswered(Reply reply, String body) {
    assertThat(reply).isEqualTo(new Reply(200, Endpoint.json(body)));
  }

  @Test
  void putsAndDeletesReturnTheOldItem() {
    isAnswered(call("PutItem", "'Item':" + key("a", 1) + ",'ReturnValues':'ALL_OLD'"), "{}");
    String second = item("a", 1, "'x':{'S':'y'}");
    isAnswered(
        call("PutItem", "'Item':" + second + ",'ReturnValues':'ALL_OLD'"),
        "{'Attributes':" + key("a", 1) + "}");
    isAnswered(
        call("DeleteItem", "'Key':" + key("a", 1) + ",'ReturnValues':'ALL_OLD'"),
        "{'Attributes':" + second + "}");
    isAnswered(call("DeleteItem", "'Key':" + key("a", 1) + ",'ReturnValues':'ALL_OLD'"), "{}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NONE|{}",
        "ALL_OLD|{'Attributes':{'id':{'S':'a'},'at':{'N':'1'},'n':{'N':'1'},'m':{'M':{'x':{'N':'1'},"
            + "'y':{'N':'2'}}}}}",
        "ALL_NEW|{'Attributes':{'id':{'S':'a'},'at':{'N':'1'},'n':{'N':'3'},'m':{'M':{'x':{'N':'5'},"
            + "'y':{'N':'2'}}}}}",
        "UPDATED_OLD|{'Attributes':{'n':{'N':'1'},'m':{'M':{'x':{'N':'1'}}}}}",
        "UPDATED_NEW|{'Attributes':{'n':{'N':'3'},'m':{'M':{'x':{'N':'5'}}}}}"
      })
  void anUpdateReturnsWhatItIsAskedFor(String values, String body) {
    put(item("a", 1, "'n':{'N':'1'},'m':{'M':{'x':{'N':'1'},'y':{'N':'2'}}}"));
    isAnswered(
        call(
            "UpdateItem",
            "'Key':"
                + key("a", 1)
                + ",'UpdateExpression':'SET m.x = :five ADD n :two','ReturnValues':'"
                + values
                + "','ExpressionAttributeValues':{':five':{'N':'5'},':two':{'N':'2'}}"),
        body);
  }

  @Test
  void anUpdateWithoutAnExpressionMakesTheItem() {
    isAnswered(call("UpdateItem", "'Key':" + key("a", 1)), "{}");
    isAnswered(call("GetItem", "'Key':" + key("a", 1)), "{'Item':" + key("a", 1) + "}");
  }

  @Test
  void aFalseConditionTellsTheItemIfItIsAskedTo() {
    put(key("a", 1));
    String condition = "'Key':" + key("a", 1) + ",'ConditionExpression':'attribute_exists(x)'";
    String error = "'__type':'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException',";
    String message = "'message':'The conditional request failed'";
    assertThat(call("DeleteItem", condition))
        .isEqualTo(new Reply(400, Endpoint.json("{" + error + message + "}")));
    assertThat(call("DeleteItem", condition + ",'ReturnValuesOnConditionCheckFailure':'ALL_OLD'"))
        .isEqualTo(
            new Reply(400, Endpoint.json("{" + error + message + ",'Item':" + key("a", 1) + "}")));
  }

  @Test
  void capacityIsToldInTotalAndByIndex() {
    String item = item("a", 1, "'color':{'S':'red'}");
    isAnswered(
        call("PutItem", "'Item':" + item + ",'ReturnConsumedCapacity':'TOTAL'"),
        "{'ConsumedCapacity':{'TableName':'Things','CapacityUnits':3.0}}");
    isAnswered(
        call("DeleteItem", "'Key':" + key("a", 1) + ",'ReturnConsumedCapacity':'INDEXES'"),
        "{'ConsumedCapacity':{'TableName':'Things','CapacityUnits':3.0,'Table':"
            + "{'CapacityUnits':1.0},'LocalSecondaryIndexes':{'byColorHere':{'CapacityUnits':1.0}},"
            + "'GlobalSecondaryIndexes':{'byColor':{'CapacityUnits':1.0}}}}");
    isAnswered(
        call("GetItem", "'Key':" + key("a", 1) + ",'ReturnConsumedCapacity':'TOTAL'"),
        "{'ConsumedCapacity':{'TableName':'Things','CapacityUnits':0.5}}");
  }

  @Test
  void theSizeOfItemCollectionsIsTold() {
    String metrics = "{'ItemCollectionKey':{'id':{'S':'a'}},'SizeEstimateRangeGB':[0.0,1.0]}";
    String size = "'ReturnItemCollectionMetrics':'SIZE'";
    isAnswered(
        call("PutItem", "'Item':" + key("a", 1) + "," + size),
        "{'ItemCollectionMetrics':" + metrics + "}");
    isAnswered(
        endpoint.call(
            "BatchWriteItem",
            "{'RequestItems':{'Things':[{'PutRequest':{'Item':"
                + key("a", 1)
                + "}},{'DeleteRequest':{'Key':"
                + key("a", 2)
                + "}}]},"
                + size
                + "}"),
        "{'UnprocessedItems':{},'ItemCollectionMetrics':{'Things':[" + metrics + "]}}");
    isAnswered(
        endpoint.call(
            "TransactWriteItems",
            "{'TransactItems':[{'Put':{'TableName':'Things','Item':"
                + key("a", 1)
                + "}}],"
                + size
                + "}"),
        "{'ItemCollectionMetrics':{'Things':[" + metrics + "]}}");
  }

  @Test
  void pagesGoOnFromTheirLastEvaluatedKey() {
    for (int i = 0; i < 5; i++) {
      put(item("a", i, "'color':{'S':'red'},'n':{'N':'" + i + "'}"));
    }
    String query =
        "'KeyConditionExpression':'id = :a','ExpressionAttributeValues':{':a':{'S':'a'}},"
            + "'ProjectionExpression':'n','ScanIndexForward':false,'Limit':3";
    isAnswered(
        call("Query", query),
        "{'Items':[{'n':{'N':'4'}},{'n':{'N':'3'}},{'n':{'N':'2'}}],'Count':3,'ScannedCount':3,"
            + "'LastEvaluatedKey':"
            + key("a", 2)
            + "}");
    isAnswered(
        call("Query", query + ",'ExclusiveStartKey':" + key("a", 2)),
        "{'Items':[{'n':{'N':'1'}},{'n':{'N':'0'}}],'Count':2,'ScannedCount':2}");
    String index =
        "'IndexName':'byColor','KeyConditionExpression':'color = :r',"
            + "'ExpressionAttributeValues':{':r':{'S':'red'},':n':{'N':'2'}},"
            + "'FilterExpression':'n >= :n','Limit':2,'Select':'COUNT'";
    isAnswered(
        call("Query", index),
        "{'Count':0,'ScannedCount':2,'LastEvaluatedKey':{'color':{'S':'red'},'id':{'S':'a'},"
            + "'at':{'N':'1'}}}");
    isAnswered(
        call(
            "Query",
            index
                + ",'ReturnConsumedCapacity':'INDEXES','ExclusiveStartKey':"
                + item("a", 3, "'color':{'S':'red'}")),
        "{'Count':1,'ScannedCount':1,'ConsumedCapacity':{'TableName':'Things','CapacityUnits':0.5,"
            + "'Table':{'CapacityUnits':0.0},"
            + "'GlobalSecondaryIndexes':{'byColor':{'CapacityUnits':0.5}}}}");
  }

  @Test
  void segmentsOfAScanTogetherHaveAllItems() {
    IntStream.range(0, 40).forEach(i -> put(key("k" + i, i)));
    int found = 0;
    for (int segment = 0; segment < 3; segment++) {
      Reply reply = call("Scan", "'Segment':" + segment + ",'TotalSegments':3,'Select':'COUNT'");
      found += Integer.parseInt(reply.body().replaceAll(".*\"Count\":(\\d+).*", "$1"));
    }
    assertThat(found).isEqualTo(40);
  }

  @Test
  void aBatchReadsWhatIsThere() {
    put(item("a", 1, "'n':{'N':'1'}"));
    put(key("b", 1));
    isAnswered(
        endpoint.call(
            "BatchGetItem",
            "{'RequestItems':{'Things':{'ProjectionExpression':'id','Keys':["
                + key("b", 1)
                + ","
                + key("c", 1)
                + ","
                + key("a", 1)
                + "]}},'ReturnConsumedCapacity':'TOTAL'}"),
        "{'Responses':{'Things':[{'id':{'S':'b'}},{'id':{'S':'a'}}]},'UnprocessedKeys':{},"
            + "'ConsumedCapacity':[{'TableName':'Things','CapacityUnits':1.5}]}");
  }

  @Test
  void whatABatchDoesNotDoIsHandedBackInAFormThatCanBeSentAgain() {
    put(item("a", 1, "'n':{'N':'1'}"));
    endpoint.database().updateThroughput("Things", Optional.of(new ProvisionedThroughput(1, 1)));
    String keys =
        IntStream.range(0, 90).mapToObj(i -> key("a", i)).collect(Collectors.joining(","));
    String request =
        "{'RequestItems':{'Things':{'Keys':["
            + keys
            + "],'ConsistentRead':true,'ProjectionExpression':'#n',"
            + "'ExpressionAttributeNames':{'#n':'n'}}}}";
    String body = endpoint.call("BatchGetItem", request).body();
    String unprocessed =
        body.substring(body.indexOf("\"UnprocessedKeys\":") + 18, body.length() - 1);
    assertThat(unprocessed)
        .startsWith("{\"Things\":{\"Keys\":[{\"id\":{\"S\":\"a\"},\"at\":{\"N\":\"")
        .endsWith(
            Endpoint.json(
                "'ConsistentRead':true,'ProjectionExpression':'#n',"
                    + "'ExpressionAttributeNames':{'#n':'n'}}}"));
    Reply again = endpoint.call("BatchGetItem", "{\"RequestItems\":" + unprocessed + "}");
    assertThat(again.error()).isEqualTo("ProvisionedThroughputExceededException");
    endpoint.database().updateThroughput("Things", Optional.empty());
    assertThat(endpoint.call("BatchGetItem", "{\"RequestItems\":" + unprocessed + "}").body())
        .endsWith("\"UnprocessedKeys\":{}}");
  }

  @Test
  void aTransactionIsAllOrNothingAndTellsItsReasons() {
    put(item("a", 1, "'n':{'N':'1'}"));
    String write =
        "{'TransactItems':[{'Put':{'TableName':'Things','Item':%s}},"
            + "{'Update':{'TableName':'Things','Key':%s,'UpdateExpression':'ADD n :one',"
            + "'ConditionExpression':'n = :one','ExpressionAttributeValues':{':one':{'N':'1'}},"
            + "'ReturnValuesOnConditionCheckFailure':'ALL_OLD'}}],'ClientRequestToken':'%s',"
            + "'ReturnConsumedCapacity':'TOTAL'}";
    Reply done =
        endpoint.call("TransactWriteItems", write.formatted(key("b", 1), key("a", 1), "1"));
    isAnswered(
        done,
        "{'ConsumedCapacity':[{'TableName':'Things','CapacityUnits':4.0,'WriteCapacityUnits':4.0}]}");
    assertThat(
            endpoint
                .call("TransactWriteItems", write.formatted(key("b", 1), key("a", 1), "1"))
                .status())
        .as("the same again")
        .isEqualTo(200);
    assertThat(
            endpoint
                .call("TransactWriteItems", write.formatted(key("c", 1), key("a", 1), "1"))
                .error())
        .isEqualTo("IdempotentParameterMismatchException");
    assertThat(endpoint.call("TransactWriteItems", write.formatted(key("c", 1), key("a", 1), "2")))
        .isEqualTo(
            new Reply(
                400,
                Endpoint.json(
                    "{'__type':'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',"
                        + "'CancellationReasons':[{'Code':'None'},{'Code':'ConditionalCheckFailed',"
                        + "'Item':"
                        + item("a", 1, "'n':{'N':'2'}")
                        + ",'Message':'The conditional request failed'}],'Message':'Transaction"
                        + " cancelled, please refer cancellation reasons for specific reasons [None,"
                        + " ConditionalCheckFailed]'}")));
    assertThat(endpoint.call("TransactWriteItems", write.formatted("{}", key("a", 1), "3")).body())
        .contains(
            Endpoint.json(
                "[{'Code':'ValidationError','Message':'One or more parameter values were invalid:"
                    + " Missing the key id in the item'},{'Code':'None'}]"));
    isAnswered(
        endpoint.call(
            "TransactGetItems",
            "{'TransactItems':[{'Get':{'TableName':'Things','Key':"
                + key("a", 1)
                + ",'ProjectionExpression':'n'}},{'Get':{'TableName':'Things','Key':"
                + key("c", 1)
                + "}}],'ReturnConsumedCapacity':'TOTAL'}"),
        "{'Responses':[{'Item':{'n':{'N':'2'}}},{}],'ConsumedCapacity':[{'TableName':'Things',"
            + "'CapacityUnits':4.0,'ReadCapacityUnits':4.0}]}");
  }
}
