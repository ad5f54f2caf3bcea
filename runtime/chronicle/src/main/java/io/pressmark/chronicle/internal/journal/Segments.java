package io.pressmark.chronicle.internal.journal;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where segments come from and where they go. Guarded by the journal's lock. */
interface Segments {
  /**
   * The segments that are there, by ascending number; asked once, before anything else.
   *
   * @throws IOException when the operating system refuses
   */
  List<JournalSegment> open() throws IOException;

  /**
   * Makes a segment, or uses one again.
   *
   * @param first the number of its first record
   * @param capacity its length in bytes, with its head; the usual one or more
   * @throws IOException when there is no room for it; nothing is left of it then
   */
  JournalSegment create(long first, long capacity) throws IOException;

  /**
   * Begins to make a segment ready that is used later, unless there is one, or none is ever needed:
   * null then.
   */
  @Nullable Preparation prepare();

  /** A segment that is being made ready. */
  interface Preparation {
    /**
     * Does what takes long, without the journal's lock.
     *
     * @throws IOException when there is no room for it; nothing is left of it then
     */
    void make() throws IOException;

    /** Takes it among those to be used, or throws it away; with the lock. */
    void keep(boolean isWanted);
  }

  /** Takes back a segment that nobody needs any more, the oldest one first. */
  void retire(JournalSegment segment);

  /** What makes the records that were found untrustworthy; empty when nothing does. */
  String damage();

  /** Deletes what {@link #damage()} speaks of, since nobody needs it. */
  void discardDamaged();
}
