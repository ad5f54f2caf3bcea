package io.pressmark.endpoint;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of members, values and keys of items. */
class ItemRefusalsTest extends DocumentedMessages {
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
            "Item size has exceeded the maximum allowed size"),
        of(
            "UpdateItem",
            "{'TableName':'Things',"
                + KEY
                + ",'UpdateExpression':'SET v = :v',"
                + "'ExpressionAttributeValues':{':v':{'S':'"
                + "x".repeat(409_600)
                + "'}}}",
            "Item size to update has exceeded the maximum allowed size"));
  }

  @ParameterizedTest
  @MethodSource({"constraints", "values", "keys"})
  void theWordsAreTheServices(String operation, String request, String message) {
    isRefused(operation, request, message);
  }
}
