package io.pressmark.dynamodb;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.stream.StreamPosition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;

/**
 * What a position of a change stream stands for: a place in each of its shards, or in one. Changed
 * while records are read; not thread-safe.
 */
final class StreamPlaces {
  private final String label;
  private final boolean ofAllShards;
  private final Map<String, Place> places = new LinkedHashMap<>();

  /**
   * A place in one shard.
   *
   * @param from what the place is, in the service's terms; null behind the last record of a shard
   *     that gets no more
   * @param sequenceNumber of the record that it is at or behind; empty if there is none
   * @param iterator the service's own form of the place, or of one behind it with no record in
   *     between; it is understood for some minutes only. Empty if there is none
   */
  record Place(@Nullable ShardIteratorType from, String sequenceNumber, String iterator) {
    static final Place START = new Place(ShardIteratorType.TRIM_HORIZON, "", "");
    static final Place END = new Place(null, "", "");

    static Place behind(String sequenceNumber) {
      return new Place(ShardIteratorType.AFTER_SEQUENCE_NUMBER, sequenceNumber, "");
    }

    Place known(String asIterator) {
      return new Place(from, sequenceNumber, asIterator);
    }

    boolean isEnd() {
      return from == null;
    }
  }

  /**
   * No places.
   *
   * @param label the stream's
   * @param ofAllShards whether shards without a place are read from their start
   */
  StreamPlaces(String label, boolean ofAllShards) {
    this.label = label;
    this.ofAllShards = ofAllShards;
  }

  boolean ofAllShards() {
    return ofAllShards;
  }

  StreamPlaces put(String shard, Place place) {
    places.put(shard, place);
    return this;
  }

  /** The place in a shard; null if the shard is not to be read. */
  @Nullable Place in(String shard) {
    Place place = places.get(shard);
    return place == null && ofAllShards ? Place.START : place;
  }

  /** Forgets the places in shards that are no more. */
  void keep(Set<String> shards) {
    places.keySet().retainAll(shards);
  }

  StreamPosition position() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(label);
      out.writeBoolean(ofAllShards);
      out.writeInt(places.size());
      for (Map.Entry<String, Place> place : places.entrySet()) {
        out.writeUTF(place.getKey());
        ShardIteratorType from = place.getValue().from();
        out.writeUTF(from == null ? "" : from.toString());
        out.writeUTF(place.getValue().sequenceNumber());
        out.writeUTF(place.getValue().iterator());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Nothing is written to but memory", e);
    }
    return StreamPosition.of(bytes.toByteArray());
  }

  /**
   * What a position stands for.
   *
   * @throws ValidationException when it is one of another stream
   */
  static StreamPlaces of(StreamPosition position, String label) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(position.content()))) {
      if (!in.readUTF().equals(label)) {
        throw new ValidationException("The position belongs to another change stream");
      }
      StreamPlaces places = new StreamPlaces(label, in.readBoolean());
      int size = in.readInt();
      for (int i = 0; i < size; i++) {
        String shard = in.readUTF();
        String from = in.readUTF();
        places.put(
            shard,
            new Place(
                from.isEmpty() ? null : ShardIteratorType.fromValue(from),
                in.readUTF(),
                in.readUTF()));
      }
      return places;
    } catch (IOException e) {
      throw new ValidationException(
          "The position belongs to another change stream, of another kind of store", e);
    }
  }
}
