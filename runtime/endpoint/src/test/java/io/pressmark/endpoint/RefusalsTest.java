package io.pressmark.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.endpoint.Endpoint.Reply;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What requests about items are refused with, in the service's words and order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsTest {
  private static final String KEY = "'Key':{'id':{'S':'a'},'at':{'N':'1'}}";
  private static final String INVALID = "One or more parameter values were invalid: ";

  private Endpoint endpoint;

  @BeforeAll
  void start() {
    endpoint = Endpoint.start();
    ValidRequests.prepare(endpoint);
  }

  @AfterAll
  void close() {
    endpoint.close();
  }

  private static Arguments of(String operation, String members, String message) {
    return Arguments.of(operation, members, message);
  }

  private static Stream<Arguments> constraints() {
    return Stream.of(
        of(
            "GetItem",
            "{}",
            "2 validation errors detected: Value null at 'tableName' failed to satisfy constraint:"
                + " Member must not be null; Value null at 'key' failed to satisfy constraint: Member"
                + " must not be null"),
        of(
            "GetItem",
            "{'TableName':'a;','Key':{},'ReturnConsumedCapacity':'x','AttributesToGet':[]}",
            "4 validation errors detected: Value 'x' at 'returnConsumedCapacity' failed to satisfy"
                + " constraint: Member must satisfy enum value set: [INDEXES, TOTAL, NONE]; Value '[]'"
                + " at 'attributesToGet' failed to satisfy constraint: Member must have length greater"
                + " than or equal to 1; Value 'a;' at 'tableName' failed to satisfy constraint: Member"
                + " must satisfy regular expression pattern: [a-zA-Z0-9_.-]+; Value 'a;' at"
                + " 'tableName' failed to satisfy constraint: Member must have length greater than or"
                + " equal to 3"),
        of(
            "Query",
            "{'TableName':'Things','Limit':0}",
            "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member"
                + " must have value greater than or equal to 1"),
        of(
            "ListTables",
            "{'Limit':101}",
            "1 validation error detected: Value '101' at 'limit' failed to satisfy constraint: Member"
                + " must have value less than or equal to 100"),
        of(
            "BatchGetItem",
            "{'RequestItems':{}}",
            "1 validation error detected: Value '{}' at 'requestItems' failed to satisfy constraint:"
                + " Member must have length greater than or equal to 1"),
        of(
            "BatchGetItem",
            "{'RequestItems':{'aaa':{}}}",
            "1 validation error detected: Value null at 'requestItems.aaa.member.keys' failed to"
                + " satisfy constraint: Member must not be null"),
        of(
            "CreateTable",
            "{}",
            "The parameter 'TableName' is required but was not present in the request"),
        of(
            "CreateTable",
            "{'TableName':'ab'}",
            "TableName must be at least 3 characters long and at most 255 characters long"),
        of(
            "CreateTable",
            "{'TableName':'abc','AttributeDefinitions':[{}],'KeySchema':[]}",
            "3 validation errors detected: Value null at"
                + " 'attributeDefinitions.1.member.attributeName' failed to satisfy constraint: Member"
                + " must not be null; Value null at 'attributeDefinitions.1.member.attributeType'"
                + " failed to satisfy constraint: Member must not be null; Value '[]' at 'keySchema'"
                + " failed to satisfy constraint: Member must have length greater than or equal to"
                + " 1"),
        of(
            "TransactWriteItems",
            "{'TransactItems':[],'ClientRequestToken':''}",
            "2 validation errors detected: Value '' at 'clientRequestToken' failed to satisfy"
                + " constraint: Member must have length greater than or equal to 1; Value '[]' at"
                + " 'transactItems' failed to satisfy constraint: Member must have length greater than"
                + " or equal to 1"));
  }

  private static Stream<Arguments> values() {
    String item = "{'TableName':'nobody','Item':{'v':%s}}";
    return Stream.of(
        of(
            "PutItem",
            item.formatted("{}"),
            "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes"),
        of(
            "PutItem",
            item.formatted("{'S':'a','N':'1'}"),
            "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the"
                + " supported datatypes"),
        of(
            "PutItem",
            item.formatted("{'N':''}"),
            "The parameter cannot be converted to a numeric value"),
        of(
            "PutItem",
            item.formatted("{'N':'b'}"),
            "The parameter cannot be converted to a numeric value: b"),
        of(
            "PutItem",
            item.formatted("{'N':'1e126'}"),
            "Number overflow. Attempting to store a number with magnitude larger than supported"
                + " range"),
        of(
            "PutItem",
            item.formatted("{'N':'1e-131'}"),
            "Number underflow. Attempting to store a number with magnitude smaller than supported"
                + " range"),
        of(
            "PutItem",
            item.formatted("{'N':'123456789012345678901234567890123456789'}"),
            "Attempting to store more than 38 significant digits in a Number"),
        of(
            "PutItem",
            item.formatted("{'NULL':false}"),
            INVALID + "Null attribute value types must have the value of true"),
        of("PutItem", item.formatted("{'SS':[]}"), INVALID + "An string set  may not be empty"),
        of("PutItem", item.formatted("{'NS':[]}"), INVALID + "An number set  may not be empty"),
        of("PutItem", item.formatted("{'BS':[]}"), INVALID + "Binary sets should not be empty"),
        of(
            "PutItem",
            item.formatted("{'SS':['a','b','a']}"),
            INVALID + "Input collection [a, b, a] contains duplicates."),
        of("PutItem", item.formatted("{'NS':['1','1.0']}"), "Input collection contains duplicates"),
        of(
            "PutItem",
            "{'TableName':'nobody','Item':{},'ReturnValues':'ALL_NEW'}",
            "ReturnValues can only be ALL_OLD or NONE"));
  }

  private static Stream<Arguments> keys() {
    String schema = "The provided key element does not match the schema";
    return Stream.of(
        of("GetItem", "{'TableName':'Things','Key':{}}", schema),
        of("GetItem", "{'TableName':'Things','Key':{'id':{'S':'a'}}}", schema),
        of("GetItem", "{'TableName':'Things','Key':{'id':{'S':'a'},'x':{'S':'a'}}}", schema),
        of("DeleteItem", "{'TableName':'Things','Key':{'id':{'N':'1'},'at':{'N':'1'}}}", schema),
        of(
            "UpdateItem",
            "{'TableName':'Things','Key':{'id':{'S':''},'at':{'N':'1'}}}",
            "One or more parameter values are not valid. The AttributeValue for a key attribute cannot"
                + " contain an empty string value. Key: id"),
        of(
            "GetItem",
            "{'TableName':'Things','Key':{'id':{'S':'" + "x".repeat(2049) + "'},'at':{'N':'1'}}}",
            INVALID + "Size of hashkey has exceeded the maximum size limit of2048 bytes"),
        of(
            "PutItem",
            "{'TableName':'Things','Item':{'id':{'S':'a'}}}",
            INVALID + "Missing the key at in the item"),
        of(
            "PutItem",
            "{'TableName':'Things','Item':{'id':{'S':'a'},'at':{'S':'1'}}}",
            INVALID + "Type mismatch for key at expected: N actual: S"),
        of(
            "PutItem",
            "{'TableName':'Things','Item':{'id':{'S':'a'},'at':{'N':'1'},'color':{'N':'1'}}}",
            INVALID
                + "Type mismatch for Index Key color Expected: S Actual: N IndexName: byColorHere"),
        of(
            "PutItem",
            "{'TableName':'Things','Item':{'id':{'S':'a'},'at':{'N':'1'},'v':{'S':'"
                + "x".repeat(409_600)
                + "'}}}",
            "Item size has exceeded the maximum allowed size"));
  }

  private static Stream<Arguments> expressions() {
    String of = "{'TableName':'Things'," + KEY + ",";
    return Stream.of(
        of(
            "GetItem",
            of + "'ExpressionAttributeNames':{'#a':'a'}}",
            "ExpressionAttributeNames can only be specified when using expressions"),
        of(
            "UpdateItem",
            of + "'ExpressionAttributeValues':{':a':{'S':'a'}}}",
            "ExpressionAttributeValues can only be specified when using expressions: UpdateExpression"
                + " and ConditionExpression are null"),
        of(
            "GetItem",
            of + "'ProjectionExpression':'a','ExpressionAttributeNames':{}}",
            "ExpressionAttributeNames must not be empty"),
        of(
            "GetItem",
            of + "'ProjectionExpression':'a','ExpressionAttributeNames':{'a':'a'}}",
            "ExpressionAttributeNames contains invalid key: Syntax error; key: \\\"a\\\""),
        of(
            "UpdateItem",
            of + "'UpdateExpression':'SET a = :a','ExpressionAttributeValues':{':a':{'N':'x'}}}",
            "ExpressionAttributeValues contains invalid value: The parameter cannot be converted to a"
                + " numeric value: x for key :a"),
        of(
            "GetItem",
            of + "'ProjectionExpression':''}",
            "Invalid ProjectionExpression: The expression can not be empty;"),
        of(
            "GetItem",
            of + "'ProjectionExpression':'a,,b'}",
            "Invalid ProjectionExpression: Syntax error; token: \\\",\\\", near: \\\",,b\\\""),
        of(
            "GetItem",
            of + "'ProjectionExpression':'a, Time'}",
            "Invalid ProjectionExpression: Attribute name is a reserved keyword; reserved keyword:"
                + " Time"),
        of(
            "GetItem",
            of + "'ProjectionExpression':'a, a[1]'}",
            "Invalid ProjectionExpression: Two document paths overlap with each other; must remove or"
                + " rewrite one of these paths; path one: [a], path two: [a, [1]]"),
        of(
            "GetItem",
            of + "'ProjectionExpression':'#a'}",
            "Invalid ProjectionExpression: An expression attribute name used in the document path is"
                + " not defined; attribute name: #a"),
        of(
            "GetItem",
            of + "'ProjectionExpression':'a','ExpressionAttributeNames':{'#a':'a'}}",
            "Value provided in ExpressionAttributeNames unused in expressions: keys: {#a}"),
        of(
            "DeleteItem",
            of + "'ConditionExpression':'a = :a'}",
            "Invalid ConditionExpression: An expression attribute value used in expression is not"
                + " defined; attribute value: :a"),
        of(
            "DeleteItem",
            of + "'ConditionExpression':'size(a)'}",
            "Invalid ConditionExpression: The function is not allowed to be used this way in an"
                + " expression; function: size"),
        of(
            "DeleteItem",
            of
                + "'ConditionExpression':'begins_with(a, :n)',"
                + "'ExpressionAttributeValues':{':n':{'N':'1'}}}",
            "Invalid ConditionExpression: Incorrect operand type for operator or function; operator or"
                + " function: begins_with, operand type: N"),
        of(
            "UpdateItem",
            of + "'UpdateExpression':'SET at = :n','ExpressionAttributeValues':{':n':{'N':'1'}}}",
            "Invalid UpdateExpression: Attribute name is a reserved keyword; reserved keyword: at"),
        of(
            "UpdateItem",
            of + "'UpdateExpression':'SET id = :n','ExpressionAttributeValues':{':n':{'S':'1'}}}",
            INVALID + "Cannot update attribute id. This attribute is part of the key"),
        of(
            "UpdateItem",
            of
                + "'UpdateExpression':'SET x = nothing + :n',"
                + "'ExpressionAttributeValues':{':n':{'N':'1'}}}",
            "The provided expression refers to an attribute that does not exist in the item"),
        of(
            "UpdateItem",
            of
                + "'UpdateExpression':'SET note.x.y = :n',"
                + "'ExpressionAttributeValues':{':n':{'N':'1'}}}",
            "The document path provided in the update expression is invalid for update"),
        of(
            "UpdateItem",
            of
                + "'UpdateExpression':'SET x = note + :n',"
                + "'ExpressionAttributeValues':{':n':{'N':'1'}}}",
            "An operand in the update expression has an incorrect data type"));
  }

  private static Stream<Arguments> pages() {
    String query = "{'TableName':'Things','ExpressionAttributeValues':{':a':{'S':'a'}},";
    String ofTable = query + "'KeyConditionExpression':'id = :a',";
    return Stream.of(
        of(
            "Query",
            "{'TableName':'Things'}",
            "Either the KeyConditions or KeyConditionExpression parameter must be specified in the"
                + " request."),
        of(
            "Query",
            query + "'KeyConditionExpression':'color = :a'}",
            "Query condition missed key schema element: id"),
        of(
            "Query",
            query + "'KeyConditionExpression':'id > :a'}",
            "Query key condition not supported"),
        of(
            "Query",
            query + "'KeyConditionExpression':'id <> :a'}",
            "Invalid operator used in KeyConditionExpression: <>"),
        of(
            "Query",
            query + "'KeyConditionExpression':'id = :a AND id = :a'}",
            "KeyConditionExpressions must only contain one condition per key"),
        of(
            "Query",
            "{'TableName':'Things','ExpressionAttributeValues':{':a':{'N':'1'}},"
                + "'KeyConditionExpression':'id = :a'}",
            INVALID + "Condition parameter type does not match schema type"),
        of(
            "Query",
            ofTable + "'FilterExpression':'id = :a'}",
            "Filter Expression can only contain non-primary key attributes: Primary key attribute:"
                + " id"),
        of(
            "Query",
            ofTable + "'IndexName':'nothing'}",
            "The table does not have the specified index: nothing"),
        of(
            "Query",
            query
                + "'KeyConditionExpression':'color = :a','IndexName':'byColor',"
                + "'ConsistentRead':true}",
            "Consistent reads are not supported on global secondary indexes"),
        of(
            "Query",
            ofTable + "'ExclusiveStartKey':{'id':{'S':'a'}}}",
            "The provided starting key is invalid"),
        of(
            "Query",
            ofTable + "'ExclusiveStartKey':{'id':{'S':'b'},'at':{'N':'1'}}}",
            "The provided starting key is outside query boundaries based on provided conditions"),
        of(
            "Query",
            "{'TableName':'Things','ExpressionAttributeNames':{'#t':'at'},"
                + "'ExpressionAttributeValues':{':a':{'S':'a'},':n':{'N':'5'}},"
                + "'KeyConditionExpression':'id = :a AND #t < :n',"
                + "'ExclusiveStartKey':{'id':{'S':'a'},'at':{'N':'9'}}}",
            "The provided starting key does not match the range key predicate"),
        of(
            "Query",
            ofTable + "'Select':'ALL_PROJECTED_ATTRIBUTES'}",
            "1 validation error detected: ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName"),
        of(
            "Scan",
            "{'TableName':'Things','ExclusiveStartKey':{}}",
            "The provided starting key is invalid: The provided key element does not match the"
                + " schema"),
        of(
            "Scan",
            "{'TableName':'Things','Segment':0}",
            "The TotalSegments parameter is required but was not present in the request when Segment"
                + " parameter is present"),
        of(
            "Scan",
            "{'TableName':'Things','TotalSegments':1}",
            "The Segment parameter is required but was not present in the request when parameter"
                + " TotalSegments is present"),
        of(
            "Scan",
            "{'TableName':'Things','Segment':2,'TotalSegments':2}",
            "The Segment parameter is zero-based and must be less than parameter TotalSegments:"
                + " Segment: 2 is not less than TotalSegments: 2"));
  }

  private static Stream<Arguments> several() {
    String delete = "{'DeleteRequest':{'Key':{'id':{'S':'a'},'at':{'N':'%d'}}}}";
    String many =
        String.join(",", Stream.iterate(0, i -> i + 1).limit(26).map(delete::formatted).toList());
    return Stream.of(
        of(
            "BatchWriteItem",
            "{'RequestItems':{'Things':[{}]}}",
            "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the"
                + " supported datatypes"),
        of(
            "BatchWriteItem",
            "{'RequestItems':{'Things':["
                + delete.formatted(1)
                + "],'Other':["
                + many.substring(0, many.lastIndexOf(",{"))
                + "]}}",
            "Too many items requested for the BatchWriteItem call"),
        of(
            "BatchWriteItem",
            "{'RequestItems':{'Things':[" + delete.formatted(1) + "," + delete.formatted(1) + "]}}",
            "Provided list of item keys contains duplicates"),
        of(
            "TransactWriteItems",
            "{'TransactItems':[{}]}",
            "TransactItems can only contain one of Check, Put, Update or Delete"),
        of(
            "TransactWriteItems",
            "{'TransactItems':[{'Delete':{'TableName':'Things',"
                + KEY
                + "}},{'Delete':{'TableName':'Things',"
                + KEY
                + "}}]}",
            "Transaction request cannot include multiple operations on one item"));
  }

  @ParameterizedTest
  @MethodSource({"constraints", "values", "keys", "expressions", "pages", "several"})
  void theWordsAreTheServices(String operation, String request, String message) {
    Reply reply = endpoint.call(operation, request);
    assertThat(reply.body())
        .isEqualTo(
            "{\"__type\":\"com.amazon.coral.validate#ValidationException\",\"message\":\""
                + message
                + "\"}");
    assertThat(reply.status()).isEqualTo(400);
  }

  @Test
  void expressionsAreReadBeforeTheTableIsLookedFor() {
    String members = "{'TableName':'nobody'," + KEY;
    assertThat(endpoint.call("GetItem", members + ",'ProjectionExpression':''}").error())
        .isEqualTo("ValidationException");
    assertThat(endpoint.call("GetItem", members + "}"))
        .isEqualTo(
            new Reply(
                400,
                Endpoint.json(
                    "{'__type':'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException',"
                        + "'message':'Requested resource not found'}")));
  }
}
