package io.pressmark.endpoint;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of queries, scans, batches and transactions. */
class PageRefusalsTest extends DocumentedMessages {
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
  @MethodSource({"pages", "several"})
  void theWordsAreTheServices(String operation, String request, String message) {
    isRefused(operation, request, message);
  }
}
