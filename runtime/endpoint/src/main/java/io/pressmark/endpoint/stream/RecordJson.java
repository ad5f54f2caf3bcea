package io.pressmark.endpoint.stream;

import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.stream.StreamRecord;
import io.pressmark.endpoint.stream.ServedStreams.Found;
import io.pressmark.json.ItemJson;
import io.pressmark.json.JsonOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes records of a change stream. For one thread. */
final class RecordJson {
  private final Found found;
  private final String region;
  private final ItemReader reader;

  /**
   * @param region in which records are said to be written
   */
  RecordJson(Found found, String region) {
    this.found = found;
    this.region = region;
    this.reader = found.table().reader();
  }

  /** Writes one record. */
  void write(StreamRecord change, JsonOutput out) throws IOException {
    out.beginObject();
    text("eventID", id(change), out);
    text("eventName", change.type().name(), out);
    text("eventVersion", "1.1", out);
    text("eventSource", "aws:dynamodb", out);
    text("awsRegion", region, out);
    out.name("dynamodb");
    writeChange(change, out);
    if (change.byTimeToLive()) {
      out.name("userIdentity");
      out.beginObject();
      text("PrincipalId", "dynamodb.amazonaws.com", out);
      text("Type", "Service", out);
      out.endObject();
    }
    out.endObject();
  }

  /** The same whenever and by whomever the record is read. */
  private String id(StreamRecord change) {
    String seed = found.table().name() + found.stream().label() + change.sequenceNumber();
    return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8))
        .toString()
        .replace("-", "");
  }

  private void writeChange(StreamRecord change, JsonOutput out) throws IOException {
    out.beginObject();
    out.name("ApproximateCreationDateTime");
    out.number(change.at().getEpochSecond());
    out.name("Keys");
    ItemJson.write(found.table().attributes(change.key()), out);
    long bytes = change.key().length();
    bytes += writeImage("NewImage", change.key(), change.newImage(), out);
    bytes += writeImage("OldImage", change.key(), change.oldImage(), out);
    text("SequenceNumber", change.sequenceNumber(), out);
    out.name("SizeBytes");
    out.number(bytes);
    text("StreamViewType", found.stream().view().name(), out);
    out.endObject();
  }

  /** Writes an image, if there is one, and returns its size. */
  private int writeImage(String name, EncodedKey key, @Nullable EncodedItem image, JsonOutput out)
      throws IOException {
    if (image == null) {
      return 0;
    }
    out.name(name);
    ItemJson.write(reader.load(key, image), out);
    return image.itemSize();
  }

  private static void text(String name, String value, JsonOutput out) throws IOException {
    out.name(name);
    out.string(value);
  }
}
