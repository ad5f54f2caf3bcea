package io.pressmark.chronicle.internal.tree;

/**
 * The first eight bytes of a page: all of a page's state that changes, so that one aligned store
 * publishes a change whole.
 *
 * <pre>
 *  63                              16 15   13 12     11        0
 * +----------------------------------+-------+------+-----------+
 * |            generation            | state | copy |   count   |
 * +----------------------------------+-------+------+-----------+
 * </pre>
 *
 * <ul>
 *   <li><b>generation</b>, 48 bits: raised by every store of the word, and never lowered, also when
 *       the page is used again for something else. A reader that finds the same word before and
 *       after has read one state. At two million changes a second to one page it lasts four years.
 *   <li><b>state</b>: {@link #FREE} (the whole word is zero in a page never used), {@link #LEAF} or
 *       {@link #RETIRED}; other values belong to later versions.
 *   <li><b>copy</b>: which of the two slot directories is in force.
 *   <li><b>count</b>: how many cells the page has.
 * </ul>
 */
final class HeaderWord {
  static final int FREE = 0;
  static final int LEAF = 1;
  static final int RETIRED = 2;

  /** Most cells a page can count. */
  static final int MAX_COUNT = 0xFFF;

  private static final int COPY_SHIFT = 12;
  private static final int STATE_SHIFT = 13;
  private static final int STATE_MASK = 7;
  private static final int GENERATION_SHIFT = 16;

  private HeaderWord() {}

  static long of(long generation, int state, int copy, int count) {
    return generation << GENERATION_SHIFT
        | (long) state << STATE_SHIFT
        | (long) copy << COPY_SHIFT
        | count;
  }

  static int count(long word) {
    return (int) word & MAX_COUNT;
  }

  static int copy(long word) {
    return (int) (word >>> COPY_SHIFT) & 1;
  }

  static int state(long word) {
    return (int) (word >>> STATE_SHIFT) & STATE_MASK;
  }

  static long generation(long word) {
    return word >>> GENERATION_SHIFT;
  }

  static boolean isLeaf(long word) {
    return state(word) == LEAF;
  }

  /** The word after a change that wrote the other directory. */
  static long changed(long word, int count) {
    return of(generation(word) + 1, LEAF, copy(word) ^ 1, count);
  }

  /** The word after the cells from {@code count} on were cut off; the directory stays. */
  static long truncated(long word, int count) {
    return of(generation(word) + 1, LEAF, copy(word), count);
  }

  /** The word that takes a page out of use. */
  static long retired(long word) {
    return of(generation(word) + 1, RETIRED, 0, 0);
  }
}
