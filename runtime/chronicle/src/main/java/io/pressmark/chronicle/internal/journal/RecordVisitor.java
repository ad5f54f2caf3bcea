package io.pressmark.chronicle.internal.journal;

import java.io.IOException;

/** Takes what is read from a journal: each record, and after it each of its entries, in order. */
public interface RecordVisitor {
  /**
   * A record begins.
   *
   * @param number its number
   * @param entries how many entries follow
   */
  void record(long number, int entries) throws IOException;

  /**
   * An entry of the record.
   *
   * @param entry reused for the next one
   */
  void entry(JournalEntry entry) throws IOException;
}
