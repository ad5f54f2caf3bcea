package io.pressmark.endpoint.legacy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.json.JsonNode;
import io.pressmark.endpoint.json.JsonObject;
import io.pressmark.endpoint.operation.Parameters;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests are told as names of parameters, {@code Expected:2} with as many entries. */
class ParameterFormsTest {
  private static Parameters request(String parameters) {
    Map<String, JsonNode> members = new HashMap<>();
    for (String parameter : parameters.split(" ")) {
      String[] parts = parameter.split(":");
      Map<String, JsonNode> entries = new HashMap<>();
      for (int i = 0; parts.length > 1 && i < Integer.parseInt(parts[1]); i++) {
        entries.put("a" + i, JsonObject.empty());
      }
      members.put(parts[0], new JsonObject(entries));
    }
    return new Parameters(new JsonObject(members));
  }

  private static void refused(ParameterForms forms, String parameters, String message) {
    assertThatThrownBy(() -> forms.check(request(parameters)))
        .isInstanceOf(ServiceException.class)
        .hasMessage(message);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET_ITEM    | ProjectionExpression AttributesToGet:1 | AttributesToGet | ProjectionExpression
          PUT_ITEM    | Expected:1 ConditionExpression | Expected | ConditionExpression
          PUT_ITEM    | ConditionExpression ConditionalOperator | ConditionalOperator | ConditionExpression
          PUT_ITEM    | ConditionExpression ConditionalOperator Expected:0 | Expected, ConditionalOperator | ConditionExpression
          DELETE_ITEM | ConditionExpression Expected:2 ConditionalOperator | Expected, ConditionalOperator | ConditionExpression
          UPDATE_ITEM | AttributeUpdates:0 UpdateExpression | AttributeUpdates | UpdateExpression
          UPDATE_ITEM | Expected:1 UpdateExpression | Expected | UpdateExpression
          UPDATE_ITEM | AttributeUpdates:1 ConditionExpression | AttributeUpdates | ConditionExpression
          UPDATE_ITEM | ConditionalOperator ConditionExpression Expected:1 UpdateExpression AttributeUpdates:1 ExpressionAttributeValues | AttributeUpdates, Expected, ConditionalOperator | UpdateExpression, ConditionExpression
          QUERY       | KeyConditions:1 KeyConditionExpression | KeyConditions | KeyConditionExpression
          QUERY       | QueryFilter:1 KeyConditionExpression | QueryFilter | KeyConditionExpression
          QUERY       | AttributesToGet:2 KeyConditionExpression | AttributesToGet | KeyConditionExpression
          QUERY       | QueryFilter:1 FilterExpression KeyConditions:1 ConditionalOperator ProjectionExpression AttributesToGet:1 | AttributesToGet, QueryFilter, ConditionalOperator | ProjectionExpression, FilterExpression
          QUERY       | KeyConditions:1 QueryFilter:1 ConditionalOperator KeyConditionExpression FilterExpression ProjectionExpression AttributesToGet:1 | AttributesToGet, QueryFilter, ConditionalOperator, KeyConditions | ProjectionExpression, FilterExpression, KeyConditionExpression
          SCAN        | ScanFilter:1 ProjectionExpression | ScanFilter | ProjectionExpression
          SCAN        | ConditionalOperator FilterExpression | ConditionalOperator | FilterExpression
          SCAN        | FilterExpression ProjectionExpression ConditionalOperator ScanFilter:1 AttributesToGet:1 | AttributesToGet, ScanFilter, ConditionalOperator | ProjectionExpression, FilterExpression
          """)
  void aRequestHasParametersOfOneForm(
      ParameterForms forms, String parameters, String older, String expressions) {
    refused(
        forms,
        parameters,
        "Can not use both expression and non-expression parameters in the same request:"
            + " Non-expression parameters: {"
            + older
            + "} Expression parameters: {"
            + expressions
            + "}");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET_ITEM    | ExpressionAttributeNames AttributesToGet:1
          PUT_ITEM    | ExpressionAttributeNames ExpressionAttributeValues
          DELETE_ITEM | ExpressionAttributeNames Expected:1
          UPDATE_ITEM | ExpressionAttributeNames ExpressionAttributeValues AttributeUpdates:1
          QUERY       | ExpressionAttributeNames KeyConditions:1 QueryFilter:1 ConditionalOperator
          SCAN        | ExpressionAttributeNames
          """)
  void namesNeedAnExpression(ParameterForms forms, String parameters) {
    refused(
        forms, parameters, "ExpressionAttributeNames can only be specified when using expressions");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PUT_ITEM    | ExpressionAttributeValues Expected:1 | ConditionExpression is null
          DELETE_ITEM | ExpressionAttributeValues | ConditionExpression is null
          UPDATE_ITEM | ExpressionAttributeValues AttributeUpdates:1 | UpdateExpression and ConditionExpression are null
          QUERY       | ExpressionAttributeValues KeyConditions:1 | FilterExpression and KeyConditionExpression are null
          QUERY       | ExpressionAttributeValues ProjectionExpression KeyConditions:1 | FilterExpression and KeyConditionExpression are null
          SCAN        | ExpressionAttributeValues ProjectionExpression | FilterExpression is null
          """)
  void valuesNeedAnExpressionThatHasValues(
      ParameterForms forms, String parameters, String missing) {
    refused(
        forms,
        parameters,
        "ExpressionAttributeValues can only be specified when using expressions: " + missing);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PUT_ITEM    | ConditionalOperator
          PUT_ITEM    | ConditionalOperator Expected:0
          DELETE_ITEM | ConditionalOperator
          UPDATE_ITEM | ConditionalOperator AttributeUpdates:2
          QUERY       | ConditionalOperator
          QUERY       | ConditionalOperator KeyConditions:2
          SCAN        | ConditionalOperator AttributesToGet:2
          SCAN        | ConditionalOperator ScanFilter:0
          """)
  void aConditionalOperatorNeedsConditions(ParameterForms forms, String parameters) {
    refused(forms, parameters, "ConditionalOperator cannot be used without Filter or Expected");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PUT_ITEM    | ConditionalOperator Expected:1
          DELETE_ITEM | ConditionalOperator Expected:1
          UPDATE_ITEM | ConditionalOperator Expected:1 AttributeUpdates:2
          QUERY       | ConditionalOperator KeyConditions:2 QueryFilter:1
          SCAN        | ConditionalOperator ScanFilter:1
          """)
  void aConditionalOperatorJoinsTwo(ParameterForms forms, String parameters) {
    refused(
        forms,
        parameters,
        "ConditionalOperator can only be used when Filter or Expected has two or more elements");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET_ITEM    | TableName Key
          GET_ITEM    | AttributesToGet:2
          GET_ITEM    | ProjectionExpression ExpressionAttributeNames
          PUT_ITEM    | Expected:2 ConditionalOperator
          PUT_ITEM    | ConditionExpression ExpressionAttributeNames ExpressionAttributeValues
          UPDATE_ITEM | AttributeUpdates:1 Expected:1
          UPDATE_ITEM | UpdateExpression ExpressionAttributeValues
          QUERY       | KeyConditions:1 FilterExpression ExpressionAttributeValues
          QUERY       | KeyConditions:1 ProjectionExpression ExpressionAttributeNames
          QUERY       | KeyConditions:2 QueryFilter:2 ConditionalOperator AttributesToGet:1
          QUERY       | KeyConditionExpression ExpressionAttributeValues
          SCAN        | ScanFilter:2 ConditionalOperator AttributesToGet:1
          SCAN        | FilterExpression ProjectionExpression ExpressionAttributeValues
          """)
  void oneFormIsAllowed(ParameterForms forms, String parameters) {
    assertThatCode(() -> forms.check(request(parameters))).doesNotThrowAnyException();
  }
}
