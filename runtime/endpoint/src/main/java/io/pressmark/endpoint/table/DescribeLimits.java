package io.pressmark.endpoint.table;

import io.pressmark.endpoint.operation.Operation;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.shape.StructureShape;
import io.pressmark.json.JsonOutput;
import java.io.IOException;

/** Tells how much throughput there may be: as much as the service has it. */
public final class DescribeLimits implements Operation {
  private static final StructureShape INPUT = StructureShape.builder("DescribeLimitsInput").build();

  private static final long ACCOUNT_MAX_UNITS = 80_000;
  private static final long TABLE_MAX_UNITS = 40_000;

  @Override
  public String name() {
    return "DescribeLimits";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public void run(Parameters request, JsonOutput out) throws IOException {
    out.beginObject();
    number("AccountMaxReadCapacityUnits", ACCOUNT_MAX_UNITS, out);
    number("AccountMaxWriteCapacityUnits", ACCOUNT_MAX_UNITS, out);
    number("TableMaxReadCapacityUnits", TABLE_MAX_UNITS, out);
    number("TableMaxWriteCapacityUnits", TABLE_MAX_UNITS, out);
    out.endObject();
  }

  private static void number(String name, long value, JsonOutput out) throws IOException {
    out.name(name);
    out.number(value);
  }
}
