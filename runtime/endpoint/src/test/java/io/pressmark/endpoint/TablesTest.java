package io.pressmark.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.endpoint.Endpoint.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesTest {
  private final Endpoint endpoint = Endpoint.start();

  @AfterEach
  void close() {
    endpoint.close();
  }

  private static final String MUSIC =
      "{'TableName':'Music','BillingMode':'PAY_PER_REQUEST',"
          + "'AttributeDefinitions':[{'AttributeName':'Artist','AttributeType':'S'},"
          + "{'AttributeName':'Year','AttributeType':'N'}],"
          + "'KeySchema':[{'AttributeName':'Artist','KeyType':'HASH'},"
          + "{'AttributeName':'Year','KeyType':'RANGE'}]}";

  @Test
  void aTableIsActiveWhenItIsCreatedAndGoneWhenItIsDeleted() {
    Reply created = endpoint.call("CreateTable", MUSIC);
    assertThat(created.status()).isEqualTo(200);
    assertThat(created.body())
        .startsWith("{\"TableDescription\":{\"TableName\":\"Music\"")
        .contains("\"TableArn\":\"arn:aws:dynamodb:us-east-1:000000000000:table/Music\"")
        .contains("\"TableStatus\":\"ACTIVE\"")
        .contains("\"BillingModeSummary\":{\"BillingMode\":\"PAY_PER_REQUEST\"");
    assertThat(endpoint.call("DescribeTable", "{'TableName':'Music'}").body())
        .startsWith("{\"Table\":{\"TableName\":\"Music\"");
    assertThat(endpoint.call("ListTables", "{}").body()).isEqualTo("{\"TableNames\":[\"Music\"]}");
    Reply again = endpoint.call("CreateTable", MUSIC);
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.error()).isEqualTo("ResourceInUseException");
    assertThat(endpoint.call("DeleteTable", "{'TableName':'Music'}").body())
        .contains("\"TableStatus\":\"DELETING\"");
    assertThat(endpoint.call("DescribeTable", "{'TableName':'Music'}").body())
        .isEqualTo(
            Endpoint.json(
                "{'__type':'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException',"
                    + "'message':'Requested resource not found: Table: Music not found'}"));
  }

  @Test
  void anItemIsStoredAndReadBack() {
    endpoint.call("CreateTable", MUSIC);
    String item = "{'Artist':{'S':'a'},'Year':{'N':'1'},'more':{'L':[{'B':'AQ=='},{'NULL':true}]}}";
    assertThat(endpoint.call("PutItem", "{'TableName':'Music','Item':" + item + "}"))
        .isEqualTo(new Reply(200, "{}"));
    assertThat(
            endpoint.call(
                "GetItem",
                "{'TableName':'Music','Key':{'Artist':{'S':'a'},'Year':{'N':'1.0'}},"
                    + "'ReturnConsumedCapacity':'TOTAL','ConsistentRead':true}"))
        .isEqualTo(
            new Reply(
                200,
                Endpoint.json(
                    "{'Item':"
                        + item
                        + ",'ConsumedCapacity':{'TableName':'Music','CapacityUnits':1.0}}")));
    assertThat(
            endpoint
                .call(
                    "GetItem",
                    "{'TableName':'Music','Key':{'Artist':{'S':'b'},'Year':{'N':'1.0'}}}")
                .body())
        .isEqualTo("{}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'BillingMode':'PROVISIONED'|ReadCapacityUnits and WriteCapacityUnits must both be specified"
            + " when BillingMode is PROVISIONED",
        "'BillingMode':'PAY_PER_REQUEST','ProvisionedThroughput':{'ReadCapacityUnits':1,"
            + "'WriteCapacityUnits':1}|Neither ReadCapacityUnits nor WriteCapacityUnits can be"
            + " specified when BillingMode is PAY_PER_REQUEST",
        "'BillingMode':'PAY_PER_REQUEST','GlobalSecondaryIndexes':[]|List of GlobalSecondaryIndexes is"
            + " empty",
        "'BillingMode':'PAY_PER_REQUEST','LocalSecondaryIndexes':[{'IndexName':'abc','KeySchema':"
            + "[{'AttributeName':'a','KeyType':'HASH'}],'Projection':{'ProjectionType':'ALL'}}]|Table"
            + " KeySchema does not have a range key, which is required when specifying a"
            + " LocalSecondaryIndex",
        "'BillingMode':'PAY_PER_REQUEST','GlobalSecondaryIndexes':[{'IndexName':'abc','KeySchema':"
            + "[{'AttributeName':'b','KeyType':'HASH'}],'Projection':{'ProjectionType':'ALL'}}]|Some"
            + " index key attributes are not defined in AttributeDefinitions. Keys: [b],"
            + " AttributeDefinitions: [a]",
        "'BillingMode':'PAY_PER_REQUEST','GlobalSecondaryIndexes':[{'IndexName':'abc','KeySchema':"
            + "[{'AttributeName':'a','KeyType':'HASH'}],'Projection':{}}]|Unknown ProjectionType:"
            + " null",
        "'BillingMode':'PAY_PER_REQUEST','GlobalSecondaryIndexes':[{'IndexName':'abc','KeySchema':"
            + "[{'AttributeName':'a','KeyType':'HASH'}],'Projection':{'ProjectionType':'ALL',"
            + "'NonKeyAttributes':['x']}}]|ProjectionType is ALL, but NonKeyAttributes is specified",
        "'BillingMode':'PAY_PER_REQUEST','StreamSpecification':{'StreamEnabled':true}|StreamViewType is"
            + " required when StreamEnabled is true"
      })
  void aTableThatBreaksARuleIsRefused(String members, String message) {
    Reply reply =
        endpoint.call(
            "CreateTable",
            "{'TableName':'abc','AttributeDefinitions':[{'AttributeName':'a','AttributeType':'S'}],"
                + "'KeySchema':[{'AttributeName':'a','KeyType':'HASH'}],"
                + members
                + "}");
    isRefused(
        reply, "ValidationException", "One or more parameter values were invalid: " + message);
    assertThat(endpoint.call("ListTables", "{}").body()).isEqualTo("{\"TableNames\":[]}");
  }

  private static void isRefused(Reply reply, String error, String message) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.error()).as(reply.body()).isEqualTo(error);
    assertThat(reply.body()).contains("\"message\":\"" + message + "\"");
  }

  @Test
  void aTableIsToldWithEverythingThatItWasMadeWith() {
    endpoint.call("CreateTable", ValidRequests.create("Things"));
    String arn = "arn:aws:dynamodb:us-east-1:000000000000:table/Things";
    assertThat(endpoint.call("DescribeTable", "{'TableName':'Things'}").body())
        .contains(
            Endpoint.json(
                "'AttributeDefinitions':[{'AttributeName':'id','AttributeType':'S'},"
                    + "{'AttributeName':'at','AttributeType':'N'},"
                    + "{'AttributeName':'color','AttributeType':'S'}],"
                    + "'KeySchema':[{'AttributeName':'id','KeyType':'HASH'},"
                    + "{'AttributeName':'at','KeyType':'RANGE'}],"
                    + "'ProvisionedThroughput':{'NumberOfDecreasesToday':0,"
                    + "'ReadCapacityUnits':1000000,'WriteCapacityUnits':1000000}"))
        .contains(
            Endpoint.json(
                "'LocalSecondaryIndexes':[{'IndexName':'byColorHere','IndexArn':'"
                    + arn
                    + "/index/byColorHere','KeySchema':[{'AttributeName':'id','KeyType':'HASH'},"
                    + "{'AttributeName':'color','KeyType':'RANGE'}],'Projection':"
                    + "{'ProjectionType':'INCLUDE','NonKeyAttributes':['note']},"
                    + "'ItemCount':0,'IndexSizeBytes':0}]"))
        .contains(
            Endpoint.json(
                "'GlobalSecondaryIndexes':[{'IndexName':'byColor','IndexArn':'"
                    + arn
                    + "/index/byColor','KeySchema':[{'AttributeName':'color','KeyType':'HASH'}],"
                    + "'Projection':{'ProjectionType':'ALL'},'ItemCount':0,'IndexSizeBytes':0,"
                    + "'IndexStatus':'ACTIVE'"))
        .contains(
            Endpoint.json(
                "'StreamSpecification':{'StreamEnabled':true,"
                    + "'StreamViewType':'NEW_AND_OLD_IMAGES'},'LatestStreamLabel':'"))
        .contains("\"LatestStreamArn\":\"" + arn + "/stream/")
        .doesNotContain("BillingModeSummary");
    assertThat(endpoint.call("ListTagsOfResource", "{'ResourceArn':'" + arn + "'}").body())
        .isEqualTo(Endpoint.json("{'Tags':[{'Key':'k','Value':'v'}]}"));
  }

  @Test
  void namesOfTablesComeInPages() {
    for (String name : new String[] {"ccc", "aaa", "bbb"}) {
      endpoint.call("CreateTable", ValidRequests.create(name));
    }
    assertThat(endpoint.call("ListTables", "{'Limit':2}").body())
        .isEqualTo(Endpoint.json("{'LastEvaluatedTableName':'bbb','TableNames':['aaa','bbb']}"));
    assertThat(endpoint.call("ListTables", "{'Limit':2,'ExclusiveStartTableName':'bbb'}").body())
        .isEqualTo(Endpoint.json("{'TableNames':['ccc']}"));
  }

  @Test
  void anIndexIsMadeAndRemoved() {
    endpoint.call("CreateTable", MUSIC);
    endpoint.call(
        "PutItem",
        "{'TableName':'Music','Item':{'Artist':{'S':'a'},'Year':{'N':'1'},'note':{'S':'n'}}}");
    String update =
        "{'TableName':'Music','AttributeDefinitions':[{'AttributeName':'note',"
            + "'AttributeType':'S'}],'GlobalSecondaryIndexUpdates':[{'Create':{"
            + "'IndexName':'byNote','KeySchema':[{'AttributeName':'note','KeyType':'HASH'}],"
            + "'Projection':{'ProjectionType':'KEYS_ONLY'}}}]}";
    assertThat(endpoint.call("UpdateTable", update).body()).contains("\"IndexName\":\"byNote\"");
    String described = "";
    while (!described.contains("\"IndexStatus\":\"ACTIVE\"")) {
      described = endpoint.call("DescribeTable", "{'TableName':'Music'}").body();
    }
    assertThat(
            endpoint
                .call("Scan", "{'TableName':'Music','IndexName':'byNote','Select':'COUNT'}")
                .body())
        .isEqualTo("{\"Count\":1,\"ScannedCount\":1}");
    isRefused(
        endpoint.call("UpdateTable", update),
        "ValidationException",
        "Attempting to create an index which already exists");
    assertThat(
            endpoint
                .call(
                    "UpdateTable",
                    "{'TableName':'Music','GlobalSecondaryIndexUpdates':"
                        + "[{'Delete':{'IndexName':'byNote'}}]}")
                .body())
        .doesNotContain("byNote");
  }

  @Test
  void billingModeThroughputStreamAndProtectionAreChanged() {
    endpoint.call("CreateTable", MUSIC);
    String provisioned =
        "{'TableName':'Music','BillingMode':'PROVISIONED','ProvisionedThroughput':"
            + "{'ReadCapacityUnits':5,'WriteCapacityUnits':6}}";
    assertThat(endpoint.call("UpdateTable", provisioned).body())
        .contains("\"ReadCapacityUnits\":5,\"WriteCapacityUnits\":6");
    isRefused(
        endpoint.call("UpdateTable", provisioned),
        "ValidationException",
        "The provisioned throughput for the table will not change. The requested value equals the"
            + " current value. Current ReadCapacityUnits provisioned for the table: 5. Requested"
            + " ReadCapacityUnits: 5. Current WriteCapacityUnits provisioned for the table: 6."
            + " Requested WriteCapacityUnits: 6. Refer to the Amazon DynamoDB Developer Guide for current limits and"
            + " how to request higher limits.");
    assertThat(
            endpoint
                .call("UpdateTable", "{'TableName':'Music','BillingMode':'PAY_PER_REQUEST'}")
                .body())
        .contains("\"BillingMode\":\"PAY_PER_REQUEST\"");
    assertThat(
            endpoint
                .call(
                    "UpdateTable",
                    "{'TableName':'Music','StreamSpecification':{'StreamEnabled':true,"
                        + "'StreamViewType':'KEYS_ONLY'},'DeletionProtectionEnabled':true}")
                .body())
        .contains("\"StreamViewType\":\"KEYS_ONLY\"")
        .contains("\"DeletionProtectionEnabled\":true");
    assertThat(endpoint.call("DeleteTable", "{'TableName':'Music'}").error())
        .isEqualTo("ValidationException");
    assertThat(endpoint.call("DescribeTable", "{'TableName':'Music'}").status()).isEqualTo(200);
  }

  @Test
  void changesOfTablesThatMakeNoSenseAreRefused() {
    endpoint.call("CreateTable", MUSIC);
    isRefused(
        endpoint.call("UpdateTable", "{'TableName':'Music'}"),
        "ValidationException",
        "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled,"
            + " GlobalSecondaryIndexUpdates or SSESpecification or ReplicaUpdates is required");
    isRefused(
        endpoint.call("UpdateTable", "{'TableName':'Music','BillingMode':'PROVISIONED'}"),
        "ValidationException",
        "One or more parameter values were invalid: ProvisionedThroughput must be specified when"
            + " BillingMode is PROVISIONED");
    isRefused(
        endpoint.call("UpdateTable", "{'TableName':'Music','GlobalSecondaryIndexUpdates':[{}]}"),
        "ValidationException",
        "One or more parameter values were invalid: One of GlobalSecondaryIndexUpdate.Update,"
            + " GlobalSecondaryIndexUpdate.Create, GlobalSecondaryIndexUpdate.Delete must not be"
            + " null");
    isRefused(
        endpoint.call(
            "UpdateTable",
            "{'TableName':'Music','GlobalSecondaryIndexUpdates':[{'Delete':{'IndexName':'abc'}}]}"),
        "ResourceNotFoundException",
        "Requested resource not found");
  }

  @Test
  void timeToLiveIsSwitchedOnAndOff() {
    endpoint.call("CreateTable", MUSIC);
    String update =
        "{'TableName':'Music','TimeToLiveSpecification':{'AttributeName':'%s','Enabled':%s}}";
    assertThat(endpoint.call("DescribeTimeToLive", "{'TableName':'Music'}").body())
        .isEqualTo(Endpoint.json("{'TimeToLiveDescription':{'TimeToLiveStatus':'DISABLED'}}"));
    assertThat(endpoint.call("UpdateTimeToLive", update.formatted("expires", "true")).body())
        .isEqualTo(
            Endpoint.json(
                "{'TimeToLiveSpecification':{'AttributeName':'expires','Enabled':true}}"));
    assertThat(endpoint.call("DescribeTimeToLive", "{'TableName':'Music'}").body())
        .isEqualTo(
            Endpoint.json(
                "{'TimeToLiveDescription':{'AttributeName':'expires',"
                    + "'TimeToLiveStatus':'ENABLED'}}"));
    isRefused(
        endpoint.call("UpdateTimeToLive", update.formatted("expires", "true")),
        "ValidationException",
        "TimeToLive is already enabled");
    isRefused(
        endpoint.call("UpdateTimeToLive", update.formatted("other", "true")),
        "ValidationException",
        "TimeToLive is active on a different AttributeName: current AttributeName is expires");
    isRefused(
        endpoint.call("UpdateTimeToLive", update.formatted("other", "false")),
        "ValidationException",
        "TimeToLive is active on a different AttributeName: current AttributeName is expires");
    assertThat(endpoint.call("UpdateTimeToLive", update.formatted("expires", "false")).status())
        .isEqualTo(200);
  }

  @Test
  void whatHasTagsIsNamedByItsArn() {
    endpoint.call("CreateTable", MUSIC);
    isRefused(endpoint.call("ListTagsOfResource", "{}"), "ValidationException", "Invalid TableArn");
    assertThat(endpoint.call("ListTagsOfResource", "{'ResourceArn':'abcd'}"))
        .isEqualTo(
            new Reply(
                400,
                Endpoint.json(
                    "{'__type':'com.amazon.coral.service#AccessDeniedException','Message':'User:"
                        + " arn:aws:iam::000000000000:root is not authorized to perform:"
                        + " dynamodb:ListTagsOfResource on resource: abcd'}")));
    isRefused(
        endpoint.call("TagResource", "{'ResourceArn':'a:b:c:d:e:f/g','Tags':[]}"),
        "ValidationException",
        "Invalid TableArn: Invalid ResourceArn provided as input a:b:c:d:e:f/g");
    String arn = "arn:aws:dynamodb:us-east-1:000000000000:table/";
    isRefused(
        endpoint.call("ListTagsOfResource", "{'ResourceArn':'" + arn + "nobody'}"),
        "ResourceNotFoundException",
        "Requested resource not found: ResourcArn: " + arn + "nobody not found");
    isRefused(
        endpoint.call("TagResource", "{'ResourceArn':'" + arn + "Music','Tags':[]}"),
        "ValidationException",
        "Atleast one Tag needs to be provided as Input.");
  }

  @Test
  void anArnNamesATableWhereverItsNameDoes() {
    ValidRequests.prepare(endpoint);
    String arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/Things";
    String table = "'TableName':'" + arn + "'";
    String key = "'Key':{'id':{'S':'a'},'at':{'N':'1'}}";
    for (String[] request :
        new String[][] {
          {"DescribeTable", "{" + table + "}", "\"TableName\":\"Things\""},
          {"GetItem", "{" + table + "," + key + "}", "\"note\":{\"S\":\"n\"}"},
          {"Scan", "{" + table + "}", "\"Count\":1"},
          {
            "BatchGetItem",
            "{'RequestItems':{'" + arn + "':{'Keys':[{'id':{'S':'a'},'at':{'N':'1'}}]}}}",
            "\"note\":{\"S\":\"n\"}"
          },
          {"TransactGetItems", "{'TransactItems':[{'Get':{" + table + "," + key + "}}]}", "note"},
          {
            "TransactWriteItems", "{'TransactItems':[{'Delete':{" + table + "," + key + "}}]}", "{}"
          },
          {
            "BatchWriteItem",
            "{'RequestItems':{'" + arn + "':[{'DeleteRequest':{" + key + "}}]}}",
            "UnprocessedItems"
          },
          {"DeleteTable", "{" + table + "}", "\"TableName\":\"Things\""}
        }) {
      Reply reply = endpoint.call(request[0], request[1]);
      assertThat(reply.status()).as(request[0]).isEqualTo(200);
      assertThat(reply.body()).as(request[0]).contains(request[2]);
    }
    assertThat(endpoint.call("DescribeTable", "{'TableName':'arn:aws:s3:::bucket'}").error())
        .isEqualTo("ValidationException");
  }
}
