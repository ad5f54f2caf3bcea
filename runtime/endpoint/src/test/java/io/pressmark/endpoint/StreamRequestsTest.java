package io.pressmark.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.endpoint.Endpoint.Reply;
import io.pressmark.endpoint.json.JsonArray;
import io.pressmark.endpoint.json.JsonNode;
import io.pressmark.endpoint.json.JsonObject;
import io.pressmark.endpoint.json.JsonText;
import io.pressmark.endpoint.json.JsonTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Change streams, as clients read them. */
class StreamRequestsTest {
  // One for all: each test has the table to itself.
  private static final Endpoint ENDPOINT = Endpoint.start();

  @BeforeEach
  void createTable() {
    ENDPOINT.call(
        "CreateTable",
        "{'TableName':'Things','BillingMode':'PAY_PER_REQUEST',"
            + "'AttributeDefinitions':[{'AttributeName':'p','AttributeType':'S'}],"
            + "'KeySchema':[{'AttributeName':'p','KeyType':'HASH'}],"
            + "'StreamSpecification':{'StreamEnabled':true,"
            + "'StreamViewType':'NEW_AND_OLD_IMAGES'}}");
  }

  @AfterEach
  void deleteTable() {
    ENDPOINT.call("DeleteTable", "{'TableName':'Things'}");
  }

  @AfterAll
  static void close() {
    ENDPOINT.close();
  }

  private static void put(String key, int value) {
    assertThat(
            ENDPOINT
                .call(
                    "PutItem",
                    "{'TableName':'Things','Item':{'p':{'S':'"
                        + key
                        + "'},'a':{'N':'"
                        + value
                        + "'}}}")
                .status())
        .isEqualTo(200);
  }

  private static JsonObject streams(String operation, String body) {
    Reply reply = ENDPOINT.callStreams(operation, body);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return (JsonObject) JsonTree.parse(reply.body().getBytes(StandardCharsets.UTF_8));
  }

  private static String text(JsonNode object, String... path) {
    return ((JsonText) node(object, path)).value();
  }

  private static JsonNode node(JsonNode object, String... path) {
    JsonNode found = object;
    for (String name : path) {
      found = ((JsonObject) found).get(name);
    }
    return found;
  }

  private static List<JsonNode> list(JsonNode object, String... path) {
    return ((JsonArray) node(object, path)).elements();
  }

  private static String arn() {
    JsonObject found = streams("ListStreams", "{'TableName':'Things'}");
    return text(list(found, "Streams").get(0), "StreamArn");
  }

  private static List<String> shards() {
    return list(
            streams("DescribeStream", "{'StreamArn':'" + arn() + "'}"),
            "StreamDescription",
            "Shards")
        .stream()
        .map(shard -> text(shard, "ShardId"))
        .toList();
  }

  private static String iterator(String shard, String where) {
    return text(
        streams(
            "GetShardIterator",
            "{'StreamArn':'" + arn() + "','ShardId':'" + shard + "'," + where + "}"),
        "ShardIterator");
  }

  /** All records of a shard from a place on, read a few at a time. */
  private static List<JsonNode> records(String shard, String where) {
    List<JsonNode> all = new ArrayList<>();
    String iterator = iterator(shard, where);
    while (true) {
      JsonObject page = streams("GetRecords", "{'ShardIterator':'" + iterator + "','Limit':3}");
      List<JsonNode> records = list(page, "Records");
      if (records.isEmpty()) {
        return all;
      }
      all.addAll(records);
      iterator = text(page, "NextShardIterator");
    }
  }

  private static List<JsonNode> records() {
    return shards().stream()
        .flatMap(shard -> records(shard, "'ShardIteratorType':'TRIM_HORIZON'").stream())
        .toList();
  }

  private static String sequenceNumber(JsonNode change) {
    return text(change, "dynamodb", "SequenceNumber");
  }

  @Test
  void aStreamIsDescribedAShardAtATime() {
    List<String> all = shards();
    List<String> paged = new ArrayList<>();
    String start = "";
    while (true) {
      JsonNode page =
          node(
              streams("DescribeStream", "{'StreamArn':'" + arn() + "','Limit':1" + start + "}"),
              "StreamDescription");
      assertThat(text(page, "StreamStatus")).isEqualTo("ENABLED");
      assertThat(text(page, "TableName")).isEqualTo("Things");
      assertThat(arn()).endsWith("table/Things/stream/" + text(page, "StreamLabel"));
      list(page, "Shards").forEach(shard -> paged.add(text(shard, "ShardId")));
      if (!((JsonObject) page).has("LastEvaluatedShardId")) {
        break;
      }
      start = ",'ExclusiveStartShardId':'" + text(page, "LastEvaluatedShardId") + "'";
    }

    assertThat(all).isNotEmpty().doesNotHaveDuplicates();
    assertThat(paged).isEqualTo(all);
  }

  @Test
  void everyChangeOfAnItemIsARecordWithItsImages() {
    put("k", 1);
    put("k", 2);
    put("k", 2);
    ENDPOINT.call("DeleteItem", "{'TableName':'Things','Key':{'p':{'S':'k'}}}");

    List<JsonNode> records = records();

    assertThat(records)
        .extracting(each -> text(each, "eventName"))
        .containsExactly("INSERT", "MODIFY", "REMOVE");
    assertThat(records)
        .allSatisfy(
            each -> {
              assertThat(text(each, "eventSource")).isEqualTo("aws:dynamodb");
              assertThat(text(each, "dynamodb", "Keys", "p", "S")).isEqualTo("k");
            });
    assertThat(node(records.get(0), "dynamodb", "OldImage")).isNull();
    assertThat(text(records.get(0), "dynamodb", "NewImage", "a", "N")).isEqualTo("1");
    assertThat(text(records.get(1), "dynamodb", "OldImage", "a", "N")).isEqualTo("1");
    assertThat(text(records.get(1), "dynamodb", "NewImage", "a", "N")).isEqualTo("2");
    assertThat(node(records.get(2), "dynamodb", "NewImage")).isNull();
  }

  @Test
  void aReaderGoesOnAtOrAfterASequenceNumber() {
    for (int i = 0; i < 40; i++) {
      put("k" + i % 10, i);
    }
    assertThat(records()).hasSize(40);
    for (String shard : shards()) {
      List<JsonNode> all = records(shard, "'ShardIteratorType':'TRIM_HORIZON'");
      assertThat(all).extracting(StreamRequestsTest::sequenceNumber).isSorted();
      for (int i = 0; i < all.size(); i++) {
        String number = "'SequenceNumber':'" + sequenceNumber(all.get(i)) + "'";
        assertThat(records(shard, "'ShardIteratorType':'AT_SEQUENCE_NUMBER'," + number))
            .isEqualTo(all.subList(i, all.size()));
        assertThat(records(shard, "'ShardIteratorType':'AFTER_SEQUENCE_NUMBER'," + number))
            .isEqualTo(all.subList(i + 1, all.size()));
      }
    }
  }

  @Test
  void latestIsBehindWhatIsThere() {
    put("k", 1);
    List<String> iterators =
        shards().stream().map(shard -> iterator(shard, "'ShardIteratorType':'LATEST'")).toList();
    put("k", 2);

    List<JsonNode> records =
        iterators.stream()
            .flatMap(
                each ->
                    list(streams("GetRecords", "{'ShardIterator':'" + each + "'}"), "Records")
                        .stream())
            .toList();

    assertThat(records).hasSize(1);
    assertThat(text(records.get(0), "dynamodb", "NewImage", "a", "N")).isEqualTo("2");
  }

  @Test
  void aStreamThatWasSwitchedOffIsGoneWithItsIterators() {
    put("k", 1);
    String arn = arn();
    String iterator = iterator(shards().get(0), "'ShardIteratorType':'TRIM_HORIZON'");
    String off = "{'TableName':'Things','StreamSpecification':{'StreamEnabled':false}}";
    assertThat(ENDPOINT.call("UpdateTable", off).status()).isEqualTo(200);

    assertThat(ENDPOINT.callStreams("DescribeStream", "{'StreamArn':'" + arn + "'}").error())
        .isEqualTo("ResourceNotFoundException");
    assertThat(list(streams("ListStreams", "{}"), "Streams")).isEmpty();

    ENDPOINT.call(
        "UpdateTable",
        "{'TableName':'Things','StreamSpecification':{'StreamEnabled':true,"
            + "'StreamViewType':'KEYS_ONLY'}}");

    assertThat(arn()).isNotEqualTo(arn);
    assertThat(ENDPOINT.callStreams("GetRecords", "{'ShardIterator':'" + iterator + "'}").error())
        .isEqualTo("ResourceNotFoundException");
    assertThat(records()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      textBlock =
          """
          GetRecords; {'ShardIterator':'nonsense'}; ValidationException
          GetRecords; {'ShardIterator':''}; ValidationException
          GetRecords; {'ShardIterator':'Things|x|1|AQIDBA'}; ValidationException
          GetRecords; {'ShardIterator':7}; SerializationException
          GetRecords; {}; ValidationException
          GetRecords; {'ShardIterator':'a','Limit':0}; ValidationException
          GetRecords; {'ShardIterator':'a','Limit':1001}; ValidationException
          DescribeStream; {'StreamArn':'arn'}; ValidationException
          DescribeStream; {'StreamArn':'arn:aws:dynamodb:us-east-1:000000000000:table/Things'}; ValidationException
          DescribeStream; {'StreamArn':'arn:aws:dynamodb:us-east-1:000000000000:table/Things/stream/x'}; ResourceNotFoundException
          DescribeStream; {'StreamArn':'arn:aws:dynamodb:us-east-1:000000000000:table/None/stream/x'}; ResourceNotFoundException
          ListStreams; {'TableName':'?'}; ValidationException
          ListStreams; {'ExclusiveStartStreamArn':'0123456789012345678901234567890123456789'}; ValidationException
          ListStreams; {'Limit':101}; ValidationException
          """)
  void whatIsNoStreamShardOrIteratorIsRefused(String operation, String body, String error) {
    Reply reply = ENDPOINT.callStreams(operation, body);

    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.error()).isEqualTo(error);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      textBlock =
          """
          'ShardIteratorType':'AT_SEQUENCE_NUMBER'
          'ShardIteratorType':'AT_SEQUENCE_NUMBER','SequenceNumber':'1'
          'ShardIteratorType':'AT_SEQUENCE_NUMBER','SequenceNumber':'000000000000000000000'
          'ShardIteratorType':'AT_SEQUENCE_NUMBER','SequenceNumber':'999999999999999999999'
          'ShardIteratorType':'AFTER_SEQUENCE_NUMBER','SequenceNumber':'000000000000000000009'
          'ShardIteratorType':'AFTER_SEQUENCE_NUMBER','SequenceNumber':'not a number not a number'
          'ShardIteratorType':'LATEST','SequenceNumber':'000000000000000000001'
          'ShardIteratorType':'latest'
          'Other':1
          """)
  void placesThatAreNoneAreRefused(String where) {
    Reply reply =
        ENDPOINT.callStreams(
            "GetShardIterator",
            "{'StreamArn':'" + arn() + "','ShardId':'" + shards().get(0) + "'," + where + "}");

    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.error()).isEqualTo("ValidationException");
  }

  @Test
  void aShardIsOfItsStream() {
    Reply reply =
        ENDPOINT.callStreams(
            "GetShardIterator",
            "{'StreamArn':'"
                + arn()
                + "','ShardId':'shardId-00000000000000000000-99999999',"
                + "'ShardIteratorType':'LATEST'}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.error()).isEqualTo("ResourceNotFoundException");
  }
}
