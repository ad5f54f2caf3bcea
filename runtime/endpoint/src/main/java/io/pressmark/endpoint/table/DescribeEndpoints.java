package io.pressmark.endpoint.table;

import io.pressmark.endpoint.operation.Operation;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.shape.StructureShape;
import io.pressmark.json.JsonOutput;
import java.io.IOException;
import java.util.function.Supplier;

/** Tells where to send requests: here. */
public final class DescribeEndpoints implements Operation {
  private static final StructureShape INPUT =
      StructureShape.builder("DescribeEndpointsInput").build();

  private static final long CACHE_MINUTES = 1440;

  private final Supplier<String> address;

  /**
   * @param address host and port, known when requests come
   */
  public DescribeEndpoints(Supplier<String> address) {
    this.address = address;
  }

  @Override
  public String name() {
    return "DescribeEndpoints";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public void run(Parameters request, JsonOutput out) throws IOException {
    out.beginObject();
    out.name("Endpoints");
    out.beginArray();
    out.beginObject();
    out.name("Address");
    out.string(address.get());
    out.name("CachePeriodInMinutes");
    out.number(CACHE_MINUTES);
    out.endObject();
    out.endArray();
    out.endObject();
  }
}
