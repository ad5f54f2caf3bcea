package io.pressmark.endpoint.stream;

import io.pressmark.core.stream.ShardDescription;
import io.pressmark.endpoint.operation.Operation;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.shape.IntegerShape;
import io.pressmark.endpoint.shape.StructureShape;
import io.pressmark.endpoint.shape.TextShape;
import io.pressmark.endpoint.stream.ServedStreams.Found;
import io.pressmark.json.JsonOutput;
import java.io.IOException;
import java.util.List;

/** Tells what a change stream is, and its shards, a page at a time. */
public final class DescribeStream implements Operation {
  private static final int MOST = 100;

  private static final StructureShape INPUT =
      StructureShape.builder("DescribeStreamInput")
          .required("StreamArn", TextShape.ofLength(37, 1024))
          .optional("Limit", IntegerShape.between(1, MOST))
          .optional("ExclusiveStartShardId", TextShape.ofLength(28, 65))
          .build();

  private final ServedStreams streams;

  public DescribeStream(ServedStreams streams) {
    this.streams = streams;
  }

  @Override
  public String name() {
    return "DescribeStream";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public void run(Parameters request, JsonOutput out) throws IOException {
    Found found = streams.byArn(request.text("StreamArn"));
    String start = request.textOrNull("ExclusiveStartShardId");
    int limit = (int) request.number("Limit").orElse(MOST);
    List<ShardDescription> all = found.stream().shards();
    List<ShardDescription> rest =
        start == null
            ? all
            : all.stream().dropWhile(shard -> !shard.id().equals(start)).skip(1).toList();
    List<ShardDescription> page = rest.subList(0, Math.min(limit, rest.size()));
    out.beginObject();
    out.name("StreamDescription");
    out.beginObject();
    streams.writeIdentity(found, out);
    out.name("StreamStatus");
    out.string("ENABLED");
    out.name("StreamViewType");
    out.string(found.stream().view().name());
    ServedStreams.writeKey(found.table().definition(), out);
    out.name("Shards");
    out.beginArray();
    for (ShardDescription shard : page) {
      writeShard(shard, out);
    }
    out.endArray();
    if (page.size() < rest.size()) {
      out.name("LastEvaluatedShardId");
      out.string(page.get(page.size() - 1).id());
    }
    out.endObject();
    out.endObject();
  }

  private static void writeShard(ShardDescription shard, JsonOutput out) throws IOException {
    out.beginObject();
    out.name("ShardId");
    out.string(shard.id());
    if (shard.parent().isPresent()) {
      out.name("ParentShardId");
      out.string(shard.parent().get());
    }
    out.name("SequenceNumberRange");
    out.beginObject();
    out.name("StartingSequenceNumber");
    out.string(shard.startingSequenceNumber());
    if (shard.endingSequenceNumber().isPresent()) {
      out.name("EndingSequenceNumber");
      out.string(shard.endingSequenceNumber().get());
    }
    out.endObject();
    out.endObject();
  }
}
