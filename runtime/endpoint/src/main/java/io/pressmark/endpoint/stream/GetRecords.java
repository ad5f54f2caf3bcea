package io.pressmark.endpoint.stream;

import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.stream.StoreStream;
import io.pressmark.core.stream.StreamPage;
import io.pressmark.core.stream.StreamRecord;
import io.pressmark.endpoint.operation.Operation;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.shape.IntegerShape;
import io.pressmark.endpoint.shape.StructureShape;
import io.pressmark.endpoint.shape.TextShape;
import io.pressmark.endpoint.stream.ServedStreams.Found;
import io.pressmark.json.JsonOutput;
import java.io.IOException;

/** Reads records of a shard, and tells where to read on. */
public final class GetRecords implements Operation {
  private static final StructureShape INPUT =
      StructureShape.builder("GetRecordsInput")
          .required("ShardIterator", TextShape.ofLength(1, 2048))
          .optional("Limit", IntegerShape.between(1, StoreStream.MAX_LIMIT))
          .build();

  private final ServedStreams streams;
  private final ShardIterators iterators;
  private final String region;

  /**
   * @param region in which records are said to be written
   */
  public GetRecords(ServedStreams streams, ShardIterators iterators, String region) {
    this.streams = streams;
    this.iterators = iterators;
    this.region = region;
  }

  @Override
  public String name() {
    return "GetRecords";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public void run(Parameters request, JsonOutput out) throws IOException {
    ShardIterators.Place place = iterators.parse(request.text("ShardIterator"));
    Found found =
        streams
            .find(place.table(), place.label())
            .orElseThrow(
                () ->
                    new ResourceNotFoundException(
                        "Requested resource not found: Stream of table "
                            + place.table()
                            + " not found"));
    int limit = (int) request.number("Limit").orElse(StoreStream.MAX_LIMIT);
    StreamPage page = found.stream().read(place.position(), limit);
    out.beginObject();
    out.name("Records");
    out.beginArray();
    RecordJson json = new RecordJson(found, region);
    for (StreamRecord each : page.records()) {
      json.write(each, out);
    }
    out.endArray();
    out.name("NextShardIterator");
    out.string(iterators.issue(place.table(), place.label(), page.next()));
    out.endObject();
  }
}
