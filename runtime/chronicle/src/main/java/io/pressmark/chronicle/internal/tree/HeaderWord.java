package io.pressmark.chronicle.internal.tree;

/**
 * The first eight bytes of a page: all of a page's state that changes, so that one aligned store
 * publishes a change whole.
 *
 * <pre>
 *  63                     24 23     16 15   13 12     11        0
 * +-------------------------+---------+-------+------+-----------+
 * |       generation        |  check  | state | copy |   count   |
 * +-------------------------+---------+-------+------+-----------+
 * </pre>
 *
 * <ul>
 *   <li><b>generation</b>, 40 bits: raised by every store of the word, also when the page is used
 *       again for something else. A reader that finds the same word before and after has read one
 *       state: in between a page would have to be changed a trillion times. Of two generations the
 *       one that is less than half the circle ahead is the {@linkplain #isLater later}.
 *   <li><b>check</b>: CRC-8 of the rest of the word. The word decides what of a page counts, and
 *       the directory that is not in force names cells that were valid once: without it, one
 *       changed bit would bring back an old value.
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
  private static final int CHECK_SHIFT = 16;
  private static final long CHECK_MASK = 0xFFL << CHECK_SHIFT;
  private static final int GENERATION_SHIFT = 24;
  private static final long GENERATION_MASK = -1L << GENERATION_SHIFT;
  private static final long RETIRED_BITS = (long) RETIRED << STATE_SHIFT;

  /** CRC-8 with the polynomial x^8 + x^2 + x + 1: what a byte at each place of the word adds. */
  private static final byte[][] CHECKS = checks();

  private HeaderWord() {}

  private static byte[][] checks() {
    byte[][] checks = new byte[Long.BYTES][256];
    for (int value = 0; value < 256; value++) {
      int check = value;
      for (int place = 0; place < Long.BYTES; place++) {
        for (int bit = 0; bit < 8; bit++) {
          check = (check & 0x80) == 0 ? check << 1 : check << 1 ^ 0x107;
        }
        checks[place][value] = (byte) check;
      }
    }
    return checks;
  }

  private static long check(long word) {
    long rest = word & ~CHECK_MASK;
    int check = 0;
    for (int place = 0; place < Long.BYTES; place++) {
      check ^= CHECKS[place][(int) (rest >>> 8 * place) & 0xFF];
    }
    return (check & 0xFFL) << CHECK_SHIFT;
  }

  static long of(long generation, int state, int copy, int count) {
    long word =
        generation << GENERATION_SHIFT
            | (long) state << STATE_SHIFT
            | (long) copy << COPY_SHIFT
            | count;
    return word | check(word);
  }

  /** Whether a word is one that was stored whole. */
  static boolean isWhole(long word) {
    return (word & CHECK_MASK) == check(word);
  }

  /** Whether a word is that of a page that nobody uses. */
  static boolean isUnused(long word) {
    return word == 0 || (isWhole(word) && (word & ~GENERATION_MASK & ~CHECK_MASK) == RETIRED_BITS);
  }

  /** Whether one generation comes after another. */
  static boolean isLater(long generation, long other) {
    return generation - other << GENERATION_SHIFT > 0;
  }

  /** The later of two generations. */
  static long later(long generation, long other) {
    return isLater(generation, other) ? generation : other;
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
