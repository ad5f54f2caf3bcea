package io.pressmark.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.endpoint.Endpoint.Reply;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is refused of key attributes in expressions, and of what is selected, in the service's
 * words.
 */
@TestInstance(Lifecycle.PER_CLASS)
class KeyRefusalsTest {
  private static final String KEY = "'Key':{'id':{'S':'a'},'at':{'N':'1'}}";
  private static final String NESTED =
      "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: ";

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
    return Arguments.of(operation, "{'TableName':'Things'," + members + "}", message);
  }

  private static Stream<Arguments> paths() {
    String values = "'ExpressionAttributeValues':{':v':{'N':'1'}}";
    return Stream.of(
        of("GetItem", KEY + ",'ProjectionExpression':'note, id.x'", NESTED + "Key: id"),
        of(
            "GetItem",
            KEY + ",'ProjectionExpression':'#a[0]','ExpressionAttributeNames':{'#a':'at'}",
            NESTED + "Key: at"),
        of("GetItem", KEY + ",'ProjectionExpression':'color.x'", NESTED + "IndexKey: color"),
        of(
            "DeleteItem",
            KEY + ",'ConditionExpression':'attribute_exists(id.x) AND note = :v'," + values,
            NESTED + "Key: id"),
        of(
            "PutItem",
            "'Item':{'id':{'S':'a'},'at':{'N':'1'}},"
                + "'ConditionExpression':'size(id[1]) > :v',"
                + values,
            NESTED + "Key: id"),
        of(
            "UpdateItem",
            KEY + ",'UpdateExpression':'SET color.x = :v'," + values,
            NESTED + "IndexKey: color"),
        of(
            "UpdateItem",
            KEY
                + ",'UpdateExpression':'SET q = if_not_exists(id.x, :v) + if_not_exists(n, :v)',"
                + values,
            NESTED + "Key: id"),
        of("Scan", "'FilterExpression':'color.x = :v'," + values, NESTED + "IndexKey: color"),
        Arguments.of(
            "TransactWriteItems",
            "{'TransactItems':[{'Update':{'TableName':'Things',"
                + KEY
                + ",'UpdateExpression':'REMOVE color.x'}}]}",
            NESTED + "IndexKey: color"),
        Arguments.of(
            "TransactGetItems",
            "{'TransactItems':[{'Get':{'TableName':'Things',"
                + KEY
                + ",'ProjectionExpression':'id.x'}}]}",
            NESTED + "Key: id"),
        of(
            "Query",
            "'KeyConditionExpression':'id = :a','FilterExpression':'id.x = :a',"
                + "'ExpressionAttributeValues':{':a':{'S':'a'}}",
            NESTED + "Key: id"));
  }

  private static Stream<Arguments> selections() {
    String byId =
        "'KeyConditionExpression':'id = :a','ExpressionAttributeValues':{':a':{'S':'a'}},";
    String one = "1 validation error detected: ";
    String noIndex = "ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName";
    String nothingNamed =
        "Must specify the AttributesToGet or ProjectionExpression when choosing to get"
            + " SPECIFIC_ATTRIBUTES";
    String projected = "Cannot specify the ProjectionExpression when choosing to get ";
    String older = "Cannot specify the AttributesToGet when choosing to get ";
    return Stream.of(
        of("Query", byId + "'Select':'ALL_PROJECTED_ATTRIBUTES'", one + noIndex),
        of("Scan", "'Select':'ALL_PROJECTED_ATTRIBUTES'", noIndex),
        of("Query", byId + "'Select':'SPECIFIC_ATTRIBUTES'", one + nothingNamed),
        of("Scan", "'Select':'SPECIFIC_ATTRIBUTES'", nothingNamed),
        of(
            "Query",
            byId + "'Select':'COUNT','ProjectionExpression':'note'",
            one + projected + "only the Count"),
        of(
            "Scan",
            "'Select':'ALL_ATTRIBUTES','ProjectionExpression':'note'",
            projected + "ALL_ATTRIBUTES"),
        of(
            "Query",
            "'KeyConditions':{'id':{'ComparisonOperator':'EQ','AttributeValueList':[{'S':'a'}]}},"
                + "'Select':'ALL_ATTRIBUTES','AttributesToGet':['note']",
            one + older + "ALL_ATTRIBUTES"),
        of("Scan", "'Select':'COUNT','AttributesToGet':['note']", older + "only the Count"),
        of(
            "Scan",
            "'Select':'count'",
            one
                + "Value 'count' at 'select' failed to satisfy constraint: Member must satisfy enum"
                + " value set: [SPECIFIC_ATTRIBUTES, COUNT, ALL_ATTRIBUTES,"
                + " ALL_PROJECTED_ATTRIBUTES]"));
  }

  private static Stream<Arguments> missed() {
    String values = ",'ExpressionAttributeValues':{':a':{'S':'a'},':b':{'S':'b'}}";
    String missed = "Query condition missed key schema element: ";
    return Stream.of(
        of("Query", "'KeyConditionExpression':'id = :a AND wrong = :b'" + values, missed + "at"),
        of(
            "Query",
            "'KeyConditionExpression':'id = :a AND begins_with(wrong, :b)'" + values,
            missed + "at"),
        of("Query", "'KeyConditionExpression':'wrong = :a AND note = :b'" + values, missed + "id"),
        of(
            "Query",
            "'IndexName':'byColorHere','KeyConditionExpression':'id = :a AND wrong = :b'" + values,
            missed + "color"));
  }

  @ParameterizedTest
  @MethodSource({"paths", "selections", "missed"})
  void theWordsAreTheServices(String operation, String request, String message) {
    Reply reply = endpoint.call(operation, request);
    assertThat(reply.body())
        .isEqualTo(
            "{\"__type\":\"com.amazon.coral.validate#ValidationException\",\"message\":\""
                + message
                + "\"}");
    assertThat(reply.status()).isEqualTo(400);
  }
}
