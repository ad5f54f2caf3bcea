package io.pressmark.core.stream;

import java.util.List;

/**
 * Some records of a change stream.
 *
 * @param records in the order of their writing as far as they are of one item; none if there was
 *     nothing new
 * @param next behind the last of them: where to read on
 */
public record StreamPage(List<StreamRecord> records, StreamPosition next) {
  public StreamPage {
    records = List.copyOf(records);
  }
}
