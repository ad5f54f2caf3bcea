package io.pressmark.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.store.StreamOptions;
import io.pressmark.core.stream.ShardDescription;
import io.pressmark.core.stream.StoreStream;
import io.pressmark.endpoint.Endpoint.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a reader is told whose records were deleted because of their age. */
class TrimmedRecordsTest {
  private static final Pattern ITERATOR = Pattern.compile("\"ShardIterator\":\"([^\"]+)\"");
  private static final Reply TRIMMED =
      new Reply(
          400,
          Endpoint.json(
              "{'__type':'com.amazonaws.dynamodb.v20120810#TrimmedDataAccessException',"
                  + "'message':'The operation attempted to read past the oldest stream record in a"
                  + " shard.'}"));

  @Test
  void aReaderThatIsTooLateIsToldSoAndBeginsAnew() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    StoreOptions options =
        StoreOptions.defaults()
            .withClock(now::get)
            .withStreams(StreamOptions.defaults().withTrimPeriod(Duration.ZERO));
    try (Endpoint endpoint = Endpoint.start(options)) {
      endpoint.call("CreateTable", ValidRequests.create("Things"));
      put(endpoint, "old");
      StoreTable table = endpoint.database().store().table("Things");
      String shard = shardOfTheRecord(table.stream());
      String late = iterator(endpoint, table.stream(), shard);
      now.set(now.get().plus(Duration.ofHours(24)).plusMillis(1));
      put(endpoint, "young");
      assertThat(endpoint.database().store().trimStreams()).isEqualTo(1);

      assertThat(records(endpoint, late)).isEqualTo(TRIMMED);
      Reply anew = records(endpoint, iterator(endpoint, table.stream(), shard));
      assertThat(anew.status()).isEqualTo(200);
      assertThat(anew.body()).contains("\"NewImage\"").contains("\"young\"");
    }
  }

  private static void put(Endpoint endpoint, String note) {
    String item = "{'id':{'S':'a'},'at':{'N':'1'},'note':{'S':'" + note + "'}}";
    assertThat(endpoint.call("PutItem", "{'TableName':'Things','Item':" + item + "}").status())
        .isEqualTo(200);
  }

  private static String shardOfTheRecord(StoreStream stream) {
    List<String> shards =
        stream.shards().stream()
            .map(ShardDescription::id)
            .filter(id -> !stream.read(stream.trimHorizon(id), 1).records().isEmpty())
            .toList();
    assertThat(shards).hasSize(1);
    return shards.get(0);
  }

  private static String iterator(Endpoint endpoint, StoreStream stream, String shard) {
    String arn = "arn:aws:dynamodb:us-east-1:000000000000:table/Things/stream/" + stream.label();
    Reply reply =
        endpoint.callStreams(
            "GetShardIterator",
            "{'StreamArn':'"
                + arn
                + "','ShardId':'"
                + shard
                + "','ShardIteratorType':'TRIM_HORIZON'}");
    Matcher found = ITERATOR.matcher(reply.body());
    assertThat(found.find()).as(reply.body()).isTrue();
    return found.group(1);
  }

  private static Reply records(Endpoint endpoint, String iterator) {
    return endpoint.callStreams("GetRecords", "{'ShardIterator':'" + iterator + "'}");
  }
}
