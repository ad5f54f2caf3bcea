package io.pressmark.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.endpoint.Endpoint.Reply;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of expressions and their placeholders. */
class ExpressionRefusalsTest extends DocumentedMessages {
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

  @ParameterizedTest
  @MethodSource({"expressions"})
  void theWordsAreTheServices(String operation, String request, String message) {
    isRefused(operation, request, message);
  }

  @Test
  void expressionsAreReadBeforeTheTableIsLookedFor() {
    String members = "{'TableName':'nobody'," + KEY;
    assertThat(endpoint().call("GetItem", members + ",'ProjectionExpression':''}").error())
        .isEqualTo("ValidationException");
    assertThat(endpoint().call("GetItem", members + "}"))
        .isEqualTo(
            new Reply(
                400,
                Endpoint.json(
                    "{'__type':'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException',"
                        + "'message':'Requested resource not found'}")));
  }
}
