package io.pressmark.endpoint;

import io.pressmark.core.stream.ShardDescription;
import io.pressmark.core.stream.StoreStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A valid request of every operation, with as many members as go together, on a table that is made
 * for them.
 */
@SuppressWarnings("InlineFormatString") // long, and easier to read by itself
final class ValidRequests {
  static final String TABLE = "Things";

  private static final String CREATE =
      "{'TableName':'%s','BillingMode':'PROVISIONED',"
          + "'ProvisionedThroughput':{'ReadCapacityUnits':1000000,'WriteCapacityUnits':1000000},"
          + "'AttributeDefinitions':[{'AttributeName':'id','AttributeType':'S'},"
          + "{'AttributeName':'at','AttributeType':'N'},{'AttributeName':'color','AttributeType':'S'}],"
          + "'KeySchema':[{'AttributeName':'id','KeyType':'HASH'},"
          + "{'AttributeName':'at','KeyType':'RANGE'}],"
          + "'LocalSecondaryIndexes':[{'IndexName':'byColorHere',"
          + "'KeySchema':[{'AttributeName':'id','KeyType':'HASH'},"
          + "{'AttributeName':'color','KeyType':'RANGE'}],"
          + "'Projection':{'ProjectionType':'INCLUDE','NonKeyAttributes':['note']}}],"
          + "'GlobalSecondaryIndexes':[{'IndexName':'byColor',"
          + "'KeySchema':[{'AttributeName':'color','KeyType':'HASH'}],"
          + "'Projection':{'ProjectionType':'ALL'},"
          + "'ProvisionedThroughput':{'ReadCapacityUnits':1000000,'WriteCapacityUnits':1000000}}],"
          + "'StreamSpecification':{'StreamEnabled':true,'StreamViewType':'NEW_AND_OLD_IMAGES'},"
          + "'Tags':[{'Key':'k','Value':'v'}],'DeletionProtectionEnabled':false}";

  private static final String KEY = "{'id':{'S':'a'},'at':{'N':'1'}}";

  private static final String ITEM =
      "{'id':{'S':'a'},'at':{'N':'1'},'color':{'S':'red'},'note':{'S':'n'},'b':{'B':'AQ=='},"
          + "'t':{'BOOL':true},'z':{'NULL':true},'l':{'L':[{'N':'1'},{'S':''}]},"
          + "'m':{'M':{'x':{'N':'1'}}},'ss':{'SS':['x']},'ns':{'NS':['1']},'bs':{'BS':['AQ==']}}";

  private static final String CONDITION =
      "'ConditionExpression':'attribute_not_exists(#n) OR #n = :v',"
          + "'ExpressionAttributeNames':{'#n':'other'},'ExpressionAttributeValues':{':v':{'N':'1'}}";

  private ValidRequests() {}

  static String create(String table) {
    return Endpoint.json(CREATE.formatted(table));
  }

  /**
   * Makes the table, with an item, and returns a request of every operation on tables and items.
   */
  static Map<String, String> prepare(Endpoint endpoint) {
    endpoint.call("CreateTable", create(TABLE));
    endpoint.call("PutItem", "{'TableName':'Things','Item':" + ITEM + "}");
    Map<String, String> requests = new LinkedHashMap<>();
    String table = "'TableName':'Things'";
    String arn = "arn:aws:dynamodb:us-east-1:000000000000:table/Things";
    String returns = "'ReturnConsumedCapacity':'INDEXES','ReturnItemCollectionMetrics':'SIZE'";
    String onFailure = "'ReturnValuesOnConditionCheckFailure':'ALL_OLD'";
    requests.put("CreateTable", create("Others"));
    requests.put("DescribeTable", "{" + table + "}");
    requests.put("ListTables", "{'Limit':10,'ExclusiveStartTableName':'aaa'}");
    requests.put(
        "UpdateTable",
        "{"
            + table
            + ",'AttributeDefinitions':[{'AttributeName':'note','AttributeType':'S'}],"
            + "'GlobalSecondaryIndexUpdates':[{'Create':{'IndexName':'byNote',"
            + "'KeySchema':[{'AttributeName':'note','KeyType':'HASH'}],"
            + "'Projection':{'ProjectionType':'KEYS_ONLY'},"
            + "'ProvisionedThroughput':{'ReadCapacityUnits':9,'WriteCapacityUnits':9}}}]}");
    requests.put(
        "UpdateTimeToLive",
        "{" + table + ",'TimeToLiveSpecification':{'AttributeName':'expires','Enabled':true}}");
    requests.put("DescribeTimeToLive", "{" + table + "}");
    requests.put("DescribeContinuousBackups", "{" + table + "}");
    requests.put("DescribeLimits", "{}");
    requests.put("DescribeEndpoints", "{}");
    requests.put("TagResource", "{'ResourceArn':'" + arn + "','Tags':[{'Key':'a','Value':'b'}]}");
    requests.put("UntagResource", "{'ResourceArn':'" + arn + "','TagKeys':['a']}");
    requests.put("ListTagsOfResource", "{'ResourceArn':'" + arn + "'}");
    requests.put(
        "GetItem",
        "{"
            + table
            + ",'Key':"
            + KEY
            + ",'ConsistentRead':true,'ReturnConsumedCapacity':'TOTAL',"
            + "'ProjectionExpression':'#n, l[0], m.x','ExpressionAttributeNames':{'#n':'note'}}");
    requests.put(
        "PutItem",
        "{"
            + table
            + ",'Item':"
            + ITEM
            + ","
            + CONDITION
            + ","
            + returns
            + ","
            + onFailure
            + ",'ReturnValues':'ALL_OLD'}");
    requests.put(
        "UpdateItem",
        "{"
            + table
            + ",'Key':"
            + KEY
            + ","
            + CONDITION
            + ","
            + returns
            + ","
            + onFailure
            + ",'UpdateExpression':'SET touched = :v','ReturnValues':'UPDATED_NEW'}");
    requests.put(
        "DeleteItem",
        "{"
            + table
            + ",'Key':{'id':{'S':'b'},'at':{'N':'1'}},"
            + CONDITION
            + ","
            + returns
            + ","
            + onFailure
            + ",'ReturnValues':'ALL_OLD'}");
    requests.put(
        "Query",
        "{"
            + table
            + ",'IndexName':'byColorHere','KeyConditionExpression':'id = :i AND color > :c',"
            + "'FilterExpression':'#n <> :c','ProjectionExpression':'id',"
            + "'ExpressionAttributeNames':{'#n':'note'},"
            + "'ExpressionAttributeValues':{':i':{'S':'a'},':c':{'S':'a'}},'Limit':5,"
            + "'Select':'SPECIFIC_ATTRIBUTES','ScanIndexForward':false,'ConsistentRead':true,"
            + "'ReturnConsumedCapacity':'INDEXES','ExclusiveStartKey':"
            + "{'id':{'S':'a'},'at':{'N':'1'},'color':{'S':'x'}}}");
    requests.put(
        "Scan",
        "{"
            + table
            + ",'FilterExpression':'#n = :v','ProjectionExpression':'id',"
            + "'ExpressionAttributeNames':{'#n':'note'},"
            + "'ExpressionAttributeValues':{':v':{'S':'n'}},'Limit':5,'Segment':0,'TotalSegments':1,"
            + "'Select':'SPECIFIC_ATTRIBUTES','ConsistentRead':false,"
            + "'ReturnConsumedCapacity':'TOTAL','ExclusiveStartKey':"
            + KEY
            + "}");
    requests.put(
        "BatchGetItem",
        "{'RequestItems':{'Things':{'Keys':["
            + KEY
            + "],'ConsistentRead':true,"
            + "'ProjectionExpression':'#n','ExpressionAttributeNames':{'#n':'note'}}},"
            + "'ReturnConsumedCapacity':'TOTAL'}");
    requests.put(
        "BatchWriteItem",
        "{'RequestItems':{'Things':[{'PutRequest':{'Item':"
            + ITEM
            + "}},"
            + "{'DeleteRequest':{'Key':{'id':{'S':'b'},'at':{'N':'1'}}}}]},"
            + returns
            + "}");
    requests.put(
        "TransactGetItems",
        "{'TransactItems':[{'Get':{"
            + table
            + ",'Key':"
            + KEY
            + ",'ProjectionExpression':'#n',"
            + "'ExpressionAttributeNames':{'#n':'note'}}}],'ReturnConsumedCapacity':'TOTAL'}");
    String key = "'Key':{'id':{'S':'%s'},'at':{'N':'1'}}";
    requests.put(
        "TransactWriteItems",
        "{'TransactItems':[{'Put':{"
            + table
            + ",'Item':"
            + ITEM
            + ","
            + CONDITION
            + ","
            + onFailure
            + "}},{'Update':{"
            + table
            + ","
            + key.formatted("c")
            + ",'UpdateExpression':'SET c = :v','ExpressionAttributeValues':{':v':{'N':'1'}}}},"
            + "{'Delete':{"
            + table
            + ","
            + key.formatted("d")
            + "}},{'ConditionCheck':{"
            + table
            + ","
            + key.formatted("e")
            + ",'ConditionExpression':'attribute_not_exists(id)'}}],"
            + returns
            + ",'ClientRequestToken':'token'}");
    requests.put("DeleteTable", "{'TableName':'Gone'}");
    requests.replaceAll((operation, body) -> Endpoint.json(body));
    return requests;
  }

  /** The same of the operations that also have an older form, after the others are prepared. */
  static Map<String, String> inTheOlderForm() {
    String table = "'TableName':'Things'";
    String expected =
        "'ConditionalOperator':'OR','Expected':{'note':{'Exists':true,'Value':{'S':'n'}},"
            + "'other':{'Exists':false},"
            + "'color':{'ComparisonOperator':'IN','AttributeValueList':[{'S':'red'},{'S':'x'}]}}";
    String filter =
        "{'note':{'ComparisonOperator':'BETWEEN','AttributeValueList':[{'S':'m'},{'S':'o'}]},"
            + "'l':{'ComparisonOperator':'CONTAINS','AttributeValueList':[{'N':'1'}]},"
            + "'other':{'ComparisonOperator':'NULL'}},'ConditionalOperator':'AND'";
    Map<String, String> requests = new LinkedHashMap<>();
    requests.put(
        "GetItem", "{" + table + ",'Key':" + KEY + ",'AttributesToGet':['note','absent']}");
    requests.put("PutItem", "{" + table + ",'Item':" + ITEM + "," + expected + "}");
    requests.put(
        "UpdateItem",
        "{"
            + table
            + ",'Key':"
            + KEY
            + ","
            + expected
            + ",'ReturnValues':'ALL_NEW','AttributeUpdates':{"
            + "'count':{'Action':'ADD','Value':{'N':'1'}},"
            + "'l':{'Action':'ADD','Value':{'L':[{'S':'more'}]}},"
            + "'bs':{'Action':'DELETE','Value':{'BS':['Ag==']}},"
            + "'z':{'Action':'DELETE'},'put':{'Value':{'M':{'x':{'S':'y'}}}}}}");
    requests.put(
        "DeleteItem",
        "{" + table + ",'Key':{'id':{'S':'b'},'at':{'N':'1'}},'Expected':{'id':{'Exists':false}}}");
    requests.put(
        "Query",
        "{"
            + table
            + ",'KeyConditions':{'id':{'ComparisonOperator':'EQ','AttributeValueList':[{'S':'a'}]},"
            + "'at':{'ComparisonOperator':'GE','AttributeValueList':[{'N':'0'}]}},"
            + "'AttributesToGet':['id'],'Select':'SPECIFIC_ATTRIBUTES','QueryFilter':"
            + filter
            + "}");
    requests.put("Scan", "{" + table + ",'AttributesToGet':['id'],'ScanFilter':" + filter + "}");
    requests.put(
        "BatchGetItem",
        "{'RequestItems':{'Things':{'Keys':[" + KEY + "],'AttributesToGet':['note']}}}");
    requests.replaceAll((operation, body) -> Endpoint.json(body));
    return requests;
  }

  /** A request of every operation on change streams, after the others have been prepared. */
  static Map<String, String> prepareStreams(Endpoint endpoint) {
    StoreStream stream = endpoint.database().store().table(TABLE).stream();
    ShardDescription shard = stream.shards().get(0);
    String arn = "arn:aws:dynamodb:us-east-1:000000000000:table/Things/stream/" + stream.label();
    Map<String, String> requests = new LinkedHashMap<>();
    requests.put(
        "ListStreams",
        "{'TableName':'Things','Limit':5,'ExclusiveStartStreamArn':'"
            + arn.replace("Things", "Aaa")
            + "'}");
    requests.put(
        "DescribeStream",
        "{'StreamArn':'" + arn + "','Limit':5,'ExclusiveStartShardId':'" + shard.id() + "'}");
    requests.put(
        "GetShardIterator",
        "{'StreamArn':'"
            + arn
            + "','ShardId':'"
            + shard.id()
            + "','ShardIteratorType':'TRIM_HORIZON'}");
    String iterator =
        endpoint.callStreams("GetShardIterator", requests.get("GetShardIterator")).body();
    requests.put("GetRecords", "{'ShardIterator':'" + iterator.split("\"")[3] + "','Limit':5}");
    requests.replaceAll((operation, body) -> Endpoint.json(body));
    return requests;
  }
}
