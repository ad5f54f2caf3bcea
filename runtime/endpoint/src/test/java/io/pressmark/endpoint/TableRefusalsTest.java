package io.pressmark.endpoint;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of tables, their indexes, time to live and tags. */
class TableRefusalsTest extends DocumentedMessages {
  private static final String NOT_FOUND =
      "com.amazonaws.dynamodb.v20120810#ResourceNotFoundException";
  private static final String IN_USE = "com.amazonaws.dynamodb.v20120810#ResourceInUseException";
  private static final String LIMIT = "com.amazonaws.dynamodb.v20120810#LimitExceededException";
  private static final String ARN = "arn:aws:dynamodb:us-east-1:000000000000:table/";
  private static final String ALL = "'Projection':{'ProjectionType':'ALL'}";

  /** A table of the attributes a and b, strings both, with this key and these other members. */
  private static String table(String key, String members) {
    return "{'TableName':'abc','BillingMode':'PAY_PER_REQUEST','AttributeDefinitions':"
        + "[{'AttributeName':'a','AttributeType':'S'},{'AttributeName':'b','AttributeType':'S'}],"
        + "'KeySchema':["
        + key
        + "]"
        + members
        + "}";
  }

  private static String ofOneAttribute(String key) {
    return "{'TableName':'abc','BillingMode':'PAY_PER_REQUEST','AttributeDefinitions':"
        + "[{'AttributeName':'a','AttributeType':'S'}],'KeySchema':["
        + key
        + "]}";
  }

  private static String key(String name, String type) {
    return "{'AttributeName':'" + name + "','KeyType':'" + type + "'}";
  }

  private static String index(String name, String key, String projection) {
    return "{'IndexName':'" + name + "','KeySchema':[" + key + "]," + projection + "}";
  }

  private static Stream<Arguments> keys() {
    String a = key("a", "HASH");
    return Stream.of(
        of(
            "CreateTable",
            table(a + "," + a, ""),
            "Both the Hash Key and the Range Key element in the KeySchema have the same name"),
        of(
            "CreateTable",
            table(a + "," + key("b", "HASH"), ""),
            "Invalid KeySchema: The second KeySchemaElement is not a RANGE key type"),
        of(
            "CreateTable",
            table(key("a", "RANGE") + "," + key("b", "HASH"), ""),
            "Invalid KeySchema: The first KeySchemaElement is not a HASH key type"),
        of(
            "CreateTable",
            ofOneAttribute(a + "," + key("c", "RANGE")),
            "Invalid KeySchema: Some index key attribute have no definition"),
        of(
            "CreateTable",
            table(a, ""),
            INVALID
                + "Number of attributes in KeySchema does not exactly match number of attributes"
                + " defined in AttributeDefinitions"),
        of(
            "CreateTable",
            ofOneAttribute(key("c", "HASH")),
            INVALID
                + "Some index key attributes are not defined in AttributeDefinitions. Keys: [c],"
                + " AttributeDefinitions: [a]"));
  }

  private static Stream<Arguments> localIndexes() {
    String a = key("a", "HASH");
    String b = key("b", "RANGE");
    String both = a + "," + b;
    return Stream.of(
        of(
            "CreateTable",
            table(both, ",'LocalSecondaryIndexes':[]"),
            INVALID + "List of LocalSecondaryIndexes is empty"),
        of(
            "CreateTable",
            table(both, local(index("abc", key("a", "RANGE"), ALL))),
            "Invalid KeySchema: The first KeySchemaElement is not a HASH key type"),
        of(
            "CreateTable",
            table(both, local(index("abc", a + "," + key("b", "HASH"), ALL))),
            "Invalid KeySchema: The second KeySchemaElement is not a RANGE key type"),
        of(
            "CreateTable",
            table(both, local(index("abc", key("b", "HASH"), ALL))),
            INVALID + "Index KeySchema does not have a range key for index: abc"),
        of(
            "CreateTable",
            table(both, local(index("abc", key("b", "HASH") + "," + key("a", "RANGE"), ALL))),
            INVALID
                + "Index KeySchema does not have the same leading hash key as table KeySchema for"
                + " index: abc. index hash key: b, table hash key: a"),
        of(
            "CreateTable",
            table(both, local(index("abc", a + "," + key("a", "RANGE"), ALL))),
            "Both the Hash Key and the Range Key element in the KeySchema have the same name"),
        of(
            "CreateTable",
            table(both, local(index("abc", both, "'Projection':{'NonKeyAttributes':['a']}"))),
            INVALID + "Unknown ProjectionType: null"),
        of(
            "CreateTable",
            table(
                both,
                local(
                    index(
                        "abc",
                        both,
                        "'Projection':{'ProjectionType':'KEYS_ONLY','NonKeyAttributes':['a']}"))),
            INVALID + "ProjectionType is KEYS_ONLY, but NonKeyAttributes is specified"),
        of(
            "CreateTable",
            table(
                both,
                local(
                    index(
                        "abc",
                        both,
                        "'Projection':{'ProjectionType':'abc','NonKeyAttributes':[]}"))),
            "2 validation errors detected: Value 'abc' at"
                + " 'localSecondaryIndexes.1.member.projection.projectionType' failed to satisfy"
                + " constraint: Member must satisfy enum value set: [ALL, INCLUDE, KEYS_ONLY]; Value"
                + " '[]' at 'localSecondaryIndexes.1.member.projection.nonKeyAttributes' failed to"
                + " satisfy constraint: Member must have length greater than or equal to 1"),
        of(
            "CreateTable",
            table(both, local(index("abc", both, ALL) + "," + index("abc", both, ALL))),
            INVALID + "Duplicate index name: abc"),
        of(
            "CreateTable",
            table(
                both,
                local(
                    String.join(
                        ",",
                        Stream.of("abc", "abd", "abe", "abf", "abg", "abh")
                            .map(name -> index(name, both, ALL))
                            .toList()))),
            INVALID + "Number of LocalSecondaryIndexes exceeds per-table limit of 5"));
  }

  private static String local(String indexes) {
    return ",'LocalSecondaryIndexes':[" + indexes + "]";
  }

  private static Stream<Arguments> changes() {
    String units = "{'ReadCapacityUnits':%s,'WriteCapacityUnits':%s}";
    String throughput = "{'TableName':'Things','ProvisionedThroughput':" + units + "}";
    return Stream.of(
        of(
            "UpdateTable",
            "{}",
            "The parameter 'TableName' is required but was not present in the request"),
        of(
            "UpdateTable",
            "{'TableName':'abc;'}",
            "1 validation error detected: Value 'abc;' at 'tableName' failed to satisfy constraint:"
                + " Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+"),
        of(
            "UpdateTable",
            throughput.formatted("1000000000001", "-1"),
            "1 validation error detected: Value '-1' at 'provisionedThroughput.writeCapacityUnits'"
                + " failed to satisfy constraint: Member must have value greater than or equal to 1"),
        of(
            "UpdateTable",
            throughput.formatted("1000000000001", "1000000000001"),
            "Given value 1000000000001 for ReadCapacityUnits is out of bounds"),
        of(
            "UpdateTable",
            throughput.formatted("1", "1000000000001"),
            "Given value 1000000000001 for WriteCapacityUnits is out of bounds"),
        of(
            "UpdateTable",
            throughput.formatted("1000000", "1000000"),
            "The provisioned throughput for the table will not change. The requested value equals the"
                + " current value. Current ReadCapacityUnits provisioned for the table: 1000000."
                + " Requested ReadCapacityUnits: 1000000. Current WriteCapacityUnits provisioned for"
                + " the table: 1000000. Requested WriteCapacityUnits: 1000000. Refer to the Amazon"
                + " DynamoDB Developer Guide for current limits and how to request higher limits."),
        of(
            "UpdateTable",
            "{'TableName':'Things','GlobalSecondaryIndexUpdates':[{'Delete':{'IndexName':'abc'}},"
                + "{'Delete':{'IndexName':'abc'}}]}",
            INVALID
                + "Only one global secondary index update per index is allowed simultaneously. Index:"
                + " abc"),
        of(
            "UpdateTimeToLive",
            "{'TableName':'Things','TimeToLiveSpecification':"
                + "{'AttributeName':'x','Enabled':false}}",
            "TimeToLive is already disabled"),
        of(
            "TagResource",
            "{'ResourceArn':'" + ARN + "Things','Tags':[]}",
            "Atleast one Tag needs to be provided as Input."),
        of(
            "UntagResource",
            "{'ResourceArn':'" + ARN + "Things','TagKeys':[]}",
            "Atleast one Tag Key needs to be provided as Input."),
        of("ListTagsOfResource", "{}", "Invalid TableArn"),
        of(
            "ListTagsOfResource",
            "{'ResourceArn':'a:b:c:d:e:f/g'}",
            "Invalid TableArn: Invalid ResourceArn provided as input a:b:c:d:e:f/g"));
  }

  @ParameterizedTest
  @MethodSource({"keys", "localIndexes", "changes"})
  void theWordsAreTheServices(String operation, String request, String message) {
    isRefused(operation, request, message);
  }

  private static Stream<Arguments> otherErrors() {
    String item = "{'TableName':'nobody',"; // members that nobody knows are left out
    return Stream.of(
        Arguments.of(
            "DescribeTable",
            item + "'Any':1}",
            NOT_FOUND,
            "Requested resource not found: Table: nobody not found"),
        Arguments.of(
            "DeleteTable",
            item + "'Any':1}",
            NOT_FOUND,
            "Requested resource not found: Table: nobody not found"),
        Arguments.of(
            "UpdateTable",
            item + "'BillingMode':'PAY_PER_REQUEST'}",
            NOT_FOUND,
            "Requested resource not found: Table: nobody not found"),
        Arguments.of(
            "DescribeTimeToLive",
            item + "'Any':1}",
            NOT_FOUND,
            "Requested resource not found: Table: nobody not found"),
        Arguments.of("Scan", item + "'Any':1}", NOT_FOUND, "Requested resource not found"),
        Arguments.of(
            "BatchGetItem",
            "{'RequestItems':{'nobody':{'Keys':[{'id':{'S':'a'}}]}}}",
            NOT_FOUND,
            "Requested resource not found"),
        Arguments.of(
            "TransactGetItems",
            "{'TransactItems':[{'Get':" + item + KEY + "}}]}",
            NOT_FOUND,
            "Requested resource not found"),
        Arguments.of(
            "ListTagsOfResource",
            "{'ResourceArn':'" + ARN + "nobody'}",
            NOT_FOUND,
            "Requested resource not found: ResourcArn: " + ARN + "nobody not found"),
        Arguments.of(
            "CreateTable", ValidRequests.create("Things"), IN_USE, "Table already exists: Things"),
        Arguments.of(
            "UpdateTable",
            "{'TableName':'Things','GlobalSecondaryIndexUpdates':[{'Delete':{'IndexName':'byColor'}},"
                + "{'Delete':{'IndexName':'byOther'}}]}",
            LIMIT,
            "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously"
                + " per table"),
        Arguments.of(
            "DeleteItem",
            "{'TableName':'Things'," + KEY + ",'ConditionExpression':'attribute_exists(nothing)'}",
            "com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException",
            "The conditional request failed"));
  }

  @ParameterizedTest
  @MethodSource("otherErrors")
  void theNameAndWordsAreTheServices(
      String operation, String request, String type, String message) {
    isRefused(operation, request, type, message);
  }
}
