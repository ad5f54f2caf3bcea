package io.pressmark.endpoint.operation;

import io.pressmark.endpoint.shape.StructureShape;
import io.pressmark.json.JsonOutput;
import java.io.IOException;

/** One operation of the protocol. Thread-safe. */
public interface Operation {
  /** Its name, as requests have it. */
  String name();

  /** What a request of it looks like. */
  StructureShape input();

  /**
   * Carries it out and writes the answer, an object.
   *
   * @param request one that {@link #input} has checked
   * @throws IOException when the answer cannot be written
   */
  void run(Parameters request, JsonOutput out) throws IOException;
}
