package io.pressmark.dynamodb;

import io.pressmark.core.error.StoreIoException;
import io.pressmark.core.error.TrimmedDataAccessException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.StreamView;
import io.pressmark.core.stream.ShardDescription;
import io.pressmark.core.stream.StoreStream;
import io.pressmark.core.stream.StreamPage;
import io.pressmark.core.stream.StreamPosition;
import io.pressmark.core.stream.StreamRecord;
import io.pressmark.dynamodb.StreamPlaces.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;

/**
 * A change stream of the service. A position behind the newest record, from which nothing was read
 * yet, is understood for 15 minutes; all others as long as the records are kept. Thread-safe.
 */
final class DynamoDbStream implements StoreStream {
  private final StreamsService service;
  private final String arn;
  private final ItemTranscoder transcoder;
  private final Duration pollDelay;
  private final StreamDescription first;

  /**
   * @param arn the stream's name
   * @param transcoder of its table
   * @param pollDelay how long after one another records are asked for when there are none
   */
  DynamoDbStream(
      StreamsService service, String arn, ItemTranscoder transcoder, Duration pollDelay) {
    this.service = service;
    this.arn = arn;
    this.transcoder = transcoder;
    this.pollDelay = pollDelay;
    this.first = page(null);
  }

  private StreamDescription page(@Nullable String startShard) {
    DescribeStreamResponse response =
        service.send(
            client ->
                client.describeStream(
                    request -> request.streamArn(arn).exclusiveStartShardId(startShard)));
    return response.streamDescription();
  }

  @Override
  public StreamView view() {
    return StreamView.valueOf(first.streamViewTypeAsString());
  }

  @Override
  public String label() {
    return first.streamLabel();
  }

  @Override
  public List<ShardDescription> shards() {
    List<Shard> all = new ArrayList<>();
    String last = null;
    do {
      StreamDescription page = page(last);
      all.addAll(page.shards());
      last = page.lastEvaluatedShardId();
    } while (last != null);
    return parentsFirst(all);
  }

  private static List<ShardDescription> parentsFirst(List<Shard> shards) {
    List<ShardDescription> ordered = new ArrayList<>();
    Set<String> missing = shards.stream().map(Shard::shardId).collect(Collectors.toSet());
    while (ordered.size() < shards.size()) {
      int before = ordered.size();
      for (Shard shard : shards) {
        if (missing.contains(shard.shardId()) && !missing.contains(shard.parentShardId())) {
          ordered.add(describe(shard));
          missing.remove(shard.shardId());
        }
      }
      if (ordered.size() == before) {
        throw new StoreIoException("The service says that shards are each other's parents");
      }
    }
    return ordered;
  }

  private static ShardDescription describe(Shard shard) {
    return new ShardDescription(
        shard.shardId(),
        Optional.ofNullable(shard.parentShardId()),
        shard.sequenceNumberRange().startingSequenceNumber(),
        Optional.ofNullable(shard.sequenceNumberRange().endingSequenceNumber()));
  }

  @Override
  public StreamPosition trimHorizon(String shard) {
    return in(shard, Place.START);
  }

  @Override
  public StreamPosition latest(String shard) {
    return in(shard, newest(shard));
  }

  @Override
  public StreamPosition after(String shard, String sequenceNumber) {
    return in(shard, valid(shard, Place.behind(sequenceNumber)));
  }

  @Override
  public StreamPosition at(String shard, String sequenceNumber) {
    return in(
        shard, valid(shard, new Place(ShardIteratorType.AT_SEQUENCE_NUMBER, sequenceNumber, "")));
  }

  /** Lets the service refuse a place that there is not. */
  private Place valid(String shard, Place place) {
    requireShard(shard);
    iterator(shard, place);
    return place;
  }

  private StreamPosition in(String shard, Place place) {
    requireShard(shard);
    return new StreamPlaces(label(), false).put(shard, place).position();
  }

  private void requireShard(String shard) {
    if (shards().stream().noneMatch(known -> known.id().equals(shard))) {
      throw new ValidationException("The change stream has no shard '" + shard + "'");
    }
  }

  /** Behind the newest record: only an iterator can say that before there is another record. */
  private Place newest(String shard) {
    requireShard(shard);
    Place newest = new Place(ShardIteratorType.LATEST, "", "");
    return newest.known(iterator(shard, newest));
  }

  @Override
  public StreamPosition trimHorizon() {
    return new StreamPlaces(label(), true).position();
  }

  @Override
  public StreamPosition latest() {
    StreamPlaces places = new StreamPlaces(label(), true);
    for (ShardDescription shard : shards()) {
      boolean isClosed = shard.endingSequenceNumber().isPresent();
      Place newest = new Place(ShardIteratorType.LATEST, "", "");
      places.put(shard.id(), isClosed ? Place.END : newest.known(iterator(shard.id(), newest)));
    }
    return places.position();
  }

  @Override
  public StreamPage read(StreamPosition after, int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new ValidationException(
          "limit is " + limit + "; 1 to " + MAX_LIMIT + " records are allowed");
    }
    StreamPlaces places = StreamPlaces.of(after, label());
    List<ShardDescription> shards = shards();
    Set<String> ids = new HashSet<>();
    shards.forEach(shard -> ids.add(shard.id()));
    places.keep(ids);
    List<StreamRecord> records = new ArrayList<>();
    for (ShardDescription shard : shards) {
      if (isNext(shard, places, ids)) {
        read(shard.id(), places, limit, records);
      }
    }
    return new StreamPage(records, places.position());
  }

  /** Whether a shard is to be read now: its parent's records come before its own. */
  private static boolean isNext(ShardDescription shard, StreamPlaces places, Set<String> ids) {
    if (places.in(shard.id()) == null) {
      return false;
    }
    if (!places.ofAllShards() || shard.parent().filter(ids::contains).isEmpty()) {
      return true;
    }
    Place parent = places.in(shard.parent().get());
    return parent != null && parent.isEnd();
  }

  private void read(String shard, StreamPlaces places, int limit, List<StreamRecord> records) {
    Place place = places.in(shard);
    while (place != null && !place.isEnd() && records.size() < limit) {
      GetRecordsResponse page = page(shard, place, limit - records.size());
      page.records().forEach(record -> records.add(decode(record)));
      String next = page.nextShardIterator();
      boolean isEmpty = page.records().isEmpty();
      if (next == null) {
        place = Place.END;
      } else if (isEmpty) {
        place = place.known(next);
      } else {
        place =
            Place.behind(page.records().get(page.records().size() - 1).dynamodb().sequenceNumber())
                .known(next);
      }
      places.put(shard, place);
      if (isEmpty) {
        return;
      }
    }
  }

  private GetRecordsResponse page(String shard, Place place, int limit) {
    if (place.iterator().isEmpty()) {
      return page(iterator(shard, place), limit);
    }
    try {
      return page(place.iterator(), limit);
    } catch (TrimmedDataAccessException e) {
      if (place.from() == ShardIteratorType.LATEST) {
        throw e;
      }
      // The iterator may be too old; what it was made of says whether records are gone.
      return page(iterator(shard, place), limit);
    }
  }

  private GetRecordsResponse page(String iterator, int limit) {
    return service.send(
        client -> client.getRecords(request -> request.shardIterator(iterator).limit(limit)));
  }

  private String iterator(String shard, Place place) {
    return service
        .send(
            client ->
                client.getShardIterator(
                    request ->
                        request
                            .streamArn(arn)
                            .shardId(shard)
                            .shardIteratorType(place.from())
                            .sequenceNumber(
                                place.sequenceNumber().isEmpty() ? null : place.sequenceNumber())))
        .shardIterator();
  }

  private StreamRecord decode(Record record) {
    return StreamRecords.decode(record, transcoder);
  }

  @Override
  public boolean await(StreamPosition after, Duration timeout) throws InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    StreamPosition from = after;
    while (true) {
      StreamPage page = read(from, 1);
      if (!page.records().isEmpty()) {
        return true;
      }
      from = page.next();
      long left = end - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      service.pause(Math.min(left, pollDelay.toNanos()));
    }
  }

  @Override
  public String toString() {
    return "DynamoDbStream[" + arn + "]";
  }
}
