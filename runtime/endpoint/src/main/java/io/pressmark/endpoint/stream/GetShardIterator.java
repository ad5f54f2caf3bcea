package io.pressmark.endpoint.stream;

import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.stream.StoreStream;
import io.pressmark.core.stream.StreamPosition;
import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.operation.Operation;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.shape.StructureShape;
import io.pressmark.endpoint.shape.TextShape;
import io.pressmark.endpoint.stream.ServedStreams.Found;
import io.pressmark.json.JsonOutput;
import java.io.IOException;

/** Makes an iterator: a place in a shard, from which records are read for 15 minutes. */
public final class GetShardIterator implements Operation {
  private static final StructureShape INPUT =
      StructureShape.builder("GetShardIteratorInput")
          .required("StreamArn", TextShape.ofLength(37, 1024))
          .required("ShardId", TextShape.ofLength(28, 65))
          .required(
              "ShardIteratorType",
              TextShape.oneOf(
                  "AFTER_SEQUENCE_NUMBER", "LATEST", "AT_SEQUENCE_NUMBER", "TRIM_HORIZON"))
          .optional("SequenceNumber", TextShape.ofLength(21, 40))
          .build();

  private final ServedStreams streams;
  private final ShardIterators iterators;

  public GetShardIterator(ServedStreams streams, ShardIterators iterators) {
    this.streams = streams;
    this.iterators = iterators;
  }

  @Override
  public String name() {
    return "GetShardIterator";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public void run(Parameters request, JsonOutput out) throws IOException {
    Found found = streams.byArn(request.text("StreamArn"));
    StreamPosition position = position(request, found.stream());
    out.beginObject();
    out.name("ShardIterator");
    out.string(iterators.issue(found.table().name(), found.stream().label(), position));
    out.endObject();
  }

  private static StreamPosition position(Parameters request, StoreStream stream) {
    String shard = request.text("ShardId");
    if (stream.shards().stream().noneMatch(each -> each.id().equals(shard))) {
      throw new ResourceNotFoundException(
          "Requested resource not found: Shard: "
              + shard
              + " in Stream: "
              + request.text("StreamArn")
              + " not found");
    }
    String type = request.text("ShardIteratorType");
    boolean isByNumber = type.endsWith("_SEQUENCE_NUMBER");
    if (isByNumber != request.has("SequenceNumber")) {
      throw ServiceException.validation(
          isByNumber
              ? "A SequenceNumber is required for ShardIteratorType " + type
              : "SequenceNumber may not be specified for ShardIteratorType " + type);
    }
    return switch (type) {
      case "LATEST" -> stream.latest(shard);
      case "TRIM_HORIZON" -> stream.trimHorizon(shard);
      case "AT_SEQUENCE_NUMBER" -> stream.at(shard, request.text("SequenceNumber"));
      default -> stream.after(shard, request.text("SequenceNumber"));
    };
  }
}
