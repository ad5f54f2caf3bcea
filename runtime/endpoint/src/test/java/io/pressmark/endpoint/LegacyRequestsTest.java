package io.pressmark.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.endpoint.Endpoint.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests in the older form, as clients send them. */
class LegacyRequestsTest {
  private static final String ONE = "'p':{'S':'x'},'s':{'N':'1'}";
  private static final String TWO = "'p':{'S':'x'},'s':{'N':'2'}";
  private static final String OF_X =
      "'KeyConditions':{'p':{'ComparisonOperator':'EQ','AttributeValueList':[{'S':'x'}]}}";

  // One for all: each test has the table to itself.
  private static final Endpoint ENDPOINT = Endpoint.start();

  @BeforeEach
  void createTable() {
    ENDPOINT.call(
        "CreateTable",
        "{'TableName':'Things','BillingMode':'PAY_PER_REQUEST',"
            + "'AttributeDefinitions':[{'AttributeName':'p','AttributeType':'S'},"
            + "{'AttributeName':'s','AttributeType':'N'},{'AttributeName':'i','AttributeType':'S'}],"
            + "'KeySchema':[{'AttributeName':'p','KeyType':'HASH'},"
            + "{'AttributeName':'s','KeyType':'RANGE'}],"
            + "'GlobalSecondaryIndexes':[{'IndexName':'byI','KeySchema':"
            + "[{'AttributeName':'i','KeyType':'HASH'}],"
            + "'Projection':{'ProjectionType':'ALL'}}]}");
  }

  @AfterEach
  void deleteTable() {
    ENDPOINT.call("DeleteTable", "{'TableName':'Things'}");
  }

  @AfterAll
  static void close() {
    ENDPOINT.close();
  }

  private Reply call(String operation, String members) {
    return ENDPOINT.call(operation, "{'TableName':'Things'," + members + "}");
  }

  private void put(String attributes) {
    assertThat(call("PutItem", "'Item':{" + attributes + "}")).isEqualTo(new Reply(200, "{}"));
  }

  private void isStored(String attributes) {
    assertThat(call("GetItem", "'Key':{" + ONE + "}").body())
        .isEqualTo(Endpoint.json(attributes == null ? "{}" : "{'Item':{" + attributes + "}}"));
  }

  private static void isRefused(Reply reply, String message) {
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body())
        .isEqualTo(
            "{\"__type\":\"com.amazon.coral.validate#ValidationException\",\"message\":\""
                + message
                + "\"}");
  }

  private static void conditionIsFalse(Reply reply) {
    assertThat(reply.error()).isEqualTo("ConditionalCheckFailedException");
  }

  @Test
  void whatIsExpectedDecidesAboutWrites() {
    String absent = "'Expected':{'p':{'Exists':false}}";
    String isA = "'Expected':{'a':{'Value':{'S':'A'}}}";
    String either =
        "'ConditionalOperator':'OR','Expected':{'a':{'Value':{'S':'no'}},"
            + "'b':{'ComparisonOperator':'NULL'}}";
    String item = ONE + ",'a':{'S':'A'}";

    assertThat(call("PutItem", "'Item':{" + item + "}," + absent).status()).isEqualTo(200);
    conditionIsFalse(call("PutItem", "'Item':{" + ONE + "}," + absent));
    isStored(item);
    conditionIsFalse(call("DeleteItem", "'Key':{" + ONE + "},'Expected':{'a':{'Exists':false}}"));
    conditionIsFalse(
        call("UpdateItem", "'Key':{" + ONE + "},'Expected':{'a':{'Value':{'N':'1'}}}"));
    assertThat(call("PutItem", "'Item':{" + item + "}," + either).status()).isEqualTo(200);
    assertThat(call("DeleteItem", "'Key':{" + ONE + "}," + isA).status()).isEqualTo(200);
    isStored(null);
  }

  @Test
  void existsIsTakenAsTheServiceTakesBooleans() {
    assertThat(call("PutItem", "'Item':{" + ONE + "},'Expected':{'p':{'Exists':'no'}}").status())
        .isEqualTo(200);
    conditionIsFalse(call("PutItem", "'Item':{" + ONE + "},'Expected':{'p':{'Exists':'0'}}"));
  }

  @Test
  void attributesAreUpdatedAndReturned() {
    put(ONE + ",'n':{'N':'1'},'t':{'SS':['a','b']},'l':{'L':[]},'x':{'S':'old'},'y':{'NULL':true}");

    assertThat(
            call(
                    "UpdateItem",
                    "'Key':{"
                        + ONE
                        + "},'ReturnValues':'UPDATED_NEW','AttributeUpdates':{"
                        + "'n':{'Action':'ADD','Value':{'N':'2'}},"
                        + "'t':{'Action':'DELETE','Value':{'SS':['a']}},"
                        + "'l':{'Action':'ADD','Value':{'L':[{'N':'1'}]}},"
                        + "'x':{'Value':{'S':'new'}},'y':{'Action':'DELETE'}}")
                .body())
        .isEqualTo(
            Endpoint.json(
                "{'Attributes':{'n':{'N':'3'},'t':{'SS':['b']},'l':{'L':[{'N':'1'}]},"
                    + "'x':{'S':'new'}}}"));
    assertThat(
            call(
                    "UpdateItem",
                    "'Key':{"
                        + ONE
                        + "},'ReturnValues':'UPDATED_OLD',"
                        + "'AttributeUpdates':{'n':{'Value':{'N':'9'}},'z':{'Value':{'N':'1'}}}")
                .body())
        .isEqualTo(Endpoint.json("{'Attributes':{'n':{'N':'3'}}}"));
  }

  @Test
  void anItemIsCreatedUnlessAllIsDeleted() {
    String key = "'Key':{" + ONE + "}";
    assertThat(call("UpdateItem", key + ",'AttributeUpdates':{'a':{'Action':'DELETE'}}").body())
        .isEqualTo("{}");
    isStored(null);
    assertThat(call("UpdateItem", key + ",'AttributeUpdates':{}").body()).isEqualTo("{}");
    isStored(ONE);
  }

  @Test
  void updatesThatDoNotGoWithWhatIsStoredAreRefused() {
    put(ONE + ",'a':{'S':'A'}");
    String key = "'Key':{" + ONE + "},";
    String message = "Type mismatch for attribute to update";

    isRefused(
        call("UpdateItem", key + "'AttributeUpdates':{'a':{'Action':'ADD','Value':{'N':'2'}}}"),
        message);
    isRefused(
        call("UpdateItem", key + "'AttributeUpdates':{'a':{'Action':'ADD','Value':{'L':[]}}}"),
        message);
    isRefused(
        call(
            "UpdateItem",
            key + "'AttributeUpdates':{'a':{'Action':'DELETE','Value':{'SS':['A']}}}"),
        message);
    isStored(ONE + ",'a':{'S':'A'}");
  }

  @Test
  void itemsAreQueriedFilteredAndProjected() {
    put(ONE + ",'a':{'N':'1'},'b':{'S':'B'}");
    put(TWO + ",'a':{'N':'2'}");
    put("'p':{'S':'x'},'s':{'N':'3'},'a':{'N':'3'}");

    assertThat(
            call(
                    "Query",
                    "'KeyConditions':{'s':{'ComparisonOperator':'BETWEEN',"
                        + "'AttributeValueList':[{'N':'1'},{'N':'2'}]},"
                        + "'p':{'ComparisonOperator':'EQ','AttributeValueList':[{'S':'x'}]}},"
                        + "'QueryFilter':{'a':{'ComparisonOperator':'NE',"
                        + "'AttributeValueList':[{'N':'2'}]}},'AttributesToGet':['b','s']")
                .body())
        .isEqualTo(
            Endpoint.json("{'Items':[{'s':{'N':'1'},'b':{'S':'B'}}],'Count':1,'ScannedCount':2}"));
    assertThat(
            call(
                    "Query",
                    OF_X
                        + ",'FilterExpression':'attribute_exists(b)',"
                        + "'ProjectionExpression':'a'")
                .body())
        .isEqualTo(Endpoint.json("{'Items':[{'a':{'N':'1'}}],'Count':1,'ScannedCount':3}"));
  }

  @Test
  void indexesAreQueried() {
    put(ONE + ",'i':{'S':'I'}");
    String ofIndex = "'IndexName':'byI','KeyConditions':{'i':{'ComparisonOperator':'EQ',";

    assertThat(
            call("Query", ofIndex + "'AttributeValueList':[{'S':'I'}]}},'Select':'COUNT'").body())
        .isEqualTo(Endpoint.json("{'Count':1,'ScannedCount':1}"));
    isRefused(
        call("Query", "'IndexName':'byI'," + OF_X), "Query condition missed key schema element: i");
    isRefused(
        call(
            "Query",
            ofIndex
                + "'AttributeValueList':[{'S':'I'}]}},'QueryFilter':{'i':"
                + "{'ComparisonOperator':'NOT_NULL'}}"),
        "QueryFilter can only contain non-primary key attributes: Primary key attribute: i");
  }

  @Test
  void scansAreFilteredAndProjected() {
    put(ONE + ",'a':{'N':'1'}");
    put(TWO + ",'a':{'N':'2'},'c':{'BOOL':true}");
    put("'p':{'S':'x'},'s':{'N':'3'}");

    assertThat(
            call(
                    "Scan",
                    "'ScanFilter':{'a':{'ComparisonOperator':'LT','AttributeValueList':[{'N':'2'}]},"
                        + "'c':{'ComparisonOperator':'NOT_NULL'}},'ConditionalOperator':'OR',"
                        + "'AttributesToGet':['a']")
                .body())
        .isEqualTo(
            Endpoint.json(
                "{'Items':[{'a':{'N':'1'}},{'a':{'N':'2'}}],'Count':2,'ScannedCount':3}"));
    assertThat(
            call(
                    "Scan",
                    "'ScanFilter':{'s':{'ComparisonOperator':'EQ',"
                        + "'AttributeValueList':[{'N':'3'}]}},'Select':'COUNT'")
                .body())
        .isEqualTo(Endpoint.json("{'Count':1,'ScannedCount':3}"));
  }

  @Test
  void readsReturnTheAttributesThatAreNamed() {
    put(ONE + ",'a.b':{'N':'1'},'c':{'N':'2'}");

    assertThat(call("GetItem", "'Key':{" + ONE + "},'AttributesToGet':['a.b','none']").body())
        .isEqualTo(Endpoint.json("{'Item':{'a.b':{'N':'1'}}}"));
    assertThat(
            ENDPOINT
                .call(
                    "BatchGetItem",
                    "{'RequestItems':{'Things':{'Keys':[{" + ONE + "}],'AttributesToGet':['c']}}}")
                .body())
        .isEqualTo(
            Endpoint.json("{'Responses':{'Things':[{'c':{'N':'2'}}]},'UnprocessedKeys':{}}"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PutItem    | 'Item':{'p':{}},'Expected':{},'ConditionExpression':'' | Can not use both expression and non-expression parameters in the same request: Non-expression parameters: {Expected} Expression parameters: {ConditionExpression}
          PutItem    | 'Item':{},'ConditionalOperator':'OR' | ConditionalOperator cannot be used without Filter or Expected
          PutItem    | 'Item':{},'Expected':{'a':{'ComparisonOperator':'EQ'}} | One or more parameter values were invalid: Value or AttributeValueList must be used with ComparisonOperator: EQ for Attribute: a
          PutItem    | 'Item':{},'Expected':{'a':{'ComparisonOperator':'eq'}} | 1 validation error detected: Value 'eq' at 'expected.a.member.comparisonOperator' failed to satisfy constraint: Member must satisfy enum value set: [IN, NULL, BETWEEN, LT, NOT_CONTAINS, EQ, GT, NOT_NULL, NE, LE, BEGINS_WITH, GE, CONTAINS]
          PutItem    | 'Item':{},'Expected':{'a':{'ComparisonOperator':'EQ','AttributeValueList':[null]}} | Supplied AttributeValue is null, must contain exactly one of the supported datatypes
          DeleteItem | 'Key':{},'Expected':{'a':{'Exists':true}} | One or more parameter values were invalid: Value must be provided when Exists is true for Attribute: a
          DeleteItem | 'Key':{},'Expected':{'a':{'Exists':false,'Value':{'S':'a'}}} | One or more parameter values were invalid: Value cannot be used when Exists is false for Attribute: a
          UpdateItem | 'Key':{},'Expected':{'a':{}},'AttributeUpdates':{'a':{}} | One or more parameter values were invalid: Only DELETE action is allowed when no attribute value is specified
          UpdateItem | 'Key':{},'AttributeUpdates':{'a':{'Action':'ADD','Value':{'S':'a'}}} | One or more parameter values were invalid: ADD action is not supported for the type S
          UpdateItem | 'Key':{},'AttributeUpdates':{'a':{'Action':'REMOVE'}} | 1 validation error detected: Value 'REMOVE' at 'attributeUpdates.a.member.action' failed to satisfy constraint: Member must satisfy enum value set: [ADD, PUT, DELETE]
          GetItem    | 'Key':{},'AttributesToGet':['a','a'] | One or more parameter values were invalid: Duplicate value in attribute name: a
          GetItem    | 'Key':{},'AttributesToGet':['a'],'ProjectionExpression':'' | Can not use both expression and non-expression parameters in the same request: Non-expression parameters: {AttributesToGet} Expression parameters: {ProjectionExpression}
          Query      | 'QueryFilter':{'a':{'ComparisonOperator':'LE'}},'AttributesToGet':['a','a'] | One or more parameter values were invalid: Invalid number of argument(s) for the LE ComparisonOperator
          Query      | 'AttributesToGet':['a','a'],'ExclusiveStartKey':{'a':{}} | One or more parameter values were invalid: Duplicate value in attribute name: a
          Query      | 'QueryFilter':{} | Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.
          Query      | 'KeyConditions':{} | Conditions can be of length 1 or 2 only
          Query      | 'KeyConditions':{'p':{'AttributeValueList':[]}} | 1 validation error detected: Value null at 'keyConditions.p.member.comparisonOperator' failed to satisfy constraint: Member must not be null
          Query      | 'KeyConditions':{'p':{'ComparisonOperator':'LT','AttributeValueList':[{'S':'a'}]}} | Query key condition not supported
          Query      | 'KeyConditions':{'p':{'ComparisonOperator':'NULL'}} | Attempted conditional constraint is not an indexable operation
          Query      | 'KeyConditions':{'s':{'ComparisonOperator':'EQ','AttributeValueList':[{'N':'1'}]}} | Query condition missed key schema element: p
          Query      | 'KeyConditions':{'p':{'ComparisonOperator':'EQ','AttributeValueList':[{'N':'1'}]}} | One or more parameter values were invalid: Condition parameter type does not match schema type
          Scan       | 'ScanFilter':{'a':{'ComparisonOperator':'CONTAINS','AttributeValueList':[{'M':{}}]}} | One or more parameter values were invalid: ComparisonOperator CONTAINS is not valid for M AttributeValue type
          Scan       | 'ScanFilter':{'a':{'ComparisonOperator':'NULL'}},'ConditionalOperator':'AND' | ConditionalOperator can only be used when Filter or Expected has two or more elements
          Scan       | 'AttributesToGet':['a'],'Select':'COUNT' | Cannot specify the AttributesToGet when choosing to get only the Count
          Scan       | 'AttributesToGet':['a'],'Select':'ALL_ATTRIBUTES' | Cannot specify the AttributesToGet when choosing to get ALL_ATTRIBUTES
          """,
      quoteCharacter = '"')
  void refusalsAreInTheWordsOfTheService(String operation, String members, String message) {
    isRefused(call(operation, members), message);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PutItem    | 'Item':{},'Expected':[]
          PutItem    | 'Item':{},'Expected':{'a':[]}
          PutItem    | 'Item':{},'Expected':{'a':{'Value':[]}}
          PutItem    | 'Item':{},'Expected':{'a':{'Exists':{}}}
          PutItem    | 'Item':{},'Expected':{'a':{'AttributeValueList':{}}}
          PutItem    | 'Item':{},'Expected':{'a':{'AttributeValueList':[1]}}
          UpdateItem | 'Key':{},'AttributeUpdates':'a'
          UpdateItem | 'Key':{},'AttributeUpdates':{'a':{'Action':1}}
          Query      | 'KeyConditions':{'a':{'ComparisonOperator':[]}}
          Query      | 'QueryFilter':7
          Scan       | 'ScanFilter':{'a':true}
          Scan       | 'AttributesToGet':{}
          Scan       | 'ConditionalOperator':{}
          """,
      quoteCharacter = '"')
  void partsOfOtherKindsAreRefused(String operation, String members) {
    Reply reply = call(operation, members);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.error()).isEqualTo("SerializationException");
  }
}
