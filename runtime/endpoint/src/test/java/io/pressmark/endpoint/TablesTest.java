package io.pressmark.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.endpoint.Endpoint.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
}
