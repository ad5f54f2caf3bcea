package io.pressmark.chronicle.internal.tree;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Values too long for a leaf: cut into chunks that are ordinary entries of a second tree, the
 * partition's overflow tree. The leaf cell holds a {@link LargeReference}.
 *
 * <pre>
 *   key of a chunk:  first 8 bytes of the owner's key | number of the value (8) | chunk (4)
 *   intent:          the lower bound's 8 bytes        | 0                       | 0
 *   numbers given:   the lower bound's 8 bytes        | 0                       | 1
 * </pre>
 *
 * <p>So a chunk lies in the hash range of its owner. Numbers are never used twice: a block of them
 * is reserved by raising the entry "numbers given" before the first of the block is used.
 *
 * <p>A change writes the intent (which value is being written, which one given up, whose), then the
 * chunks, then the leaf cell, then removes the old chunks, from the last to the first, then the
 * intent. Killed anywhere, {@link #resolveIntent} at the next opening looks at the leaf cell and
 * removes every value of the intent that the cell does not name. Chunks are written upwards and
 * removed downwards, so those that exist begin with chunk 0 and have no gap.
 *
 * <p>Reading needs no lock: a chunk that is missing means that the value was replaced meanwhile.
 */
final class LargeValues {
  static final int KEY_LENGTH = 20;

  private static final int NUMBER_BLOCK = 1 << 16;
  private static final int INTENT_HEAD = 16;
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private final OrderedTree tree;
  private final int chunk;
  private final byte[] key = new byte[KEY_LENGTH];
  private final byte[] special = new byte[KEY_LENGTH];
  private final CRC32C crc = new CRC32C();
  private long nextNumber;
  private long numbersGiven;
  private boolean intentOpen;

  LargeValues(OrderedTree tree, int chunk) {
    this.tree = tree;
    this.chunk = chunk;
    LONG.set(special, 0, tree.lowBound.first8());
  }

  /** Answers which value a leaf cell names: 0 if it names none. Asked under the writer lock. */
  interface Owners {
    long numberOf(byte[] key, int offset, int length);
  }

  // Changing, under the writer lock.

  long newNumber() {
    if (nextNumber == numbersGiven) {
      byte[] value = new byte[8];
      if (nextNumber == 0) {
        locateSpecial(1);
        if (tree.writer.isPresent()) {
          tree.writer.copyValue(value, 0);
        }
        nextNumber = Math.max(1, (long) LONG.get(value, 0));
      }
      long given = nextNumber + NUMBER_BLOCK;
      LONG.set(value, 0, given);
      locateSpecial(1);
      tree.writer.put(0, value, 0, value.length);
      numbersGiven = given;
    }
    return nextNumber++;
  }

  /**
   * Notes for the values of owners from a key on, which are going to be another partition's, which
   * numbers are used. Without effect where no number was ever given.
   */
  void handNumbersOn(long firstOwner8) {
    locateSpecial(1);
    if (tree.writer.isPresent()) {
      byte[] value = new byte[Long.BYTES];
      tree.writer.copyValue(value, 0);
      locate(firstOwner8, 0, 1);
      tree.writer.put(0, value, 0, value.length);
    }
  }

  /** Removes what {@link #handNumbersOn} noted. */
  void takeNumbersBack(long firstOwner8) {
    locate(firstOwner8, 0, 1);
    if (tree.writer.isPresent()) {
      tree.writer.remove();
    }
  }

  /** Notes what is about to be written and given up (0 for neither) for an owner. */
  void openIntent(long written, long givenUp, byte[] owner, int offset, int length) {
    byte[] intent = new byte[INTENT_HEAD + length];
    LONG.set(intent, 0, written);
    LONG.set(intent, 8, givenUp);
    System.arraycopy(owner, offset, intent, INTENT_HEAD, length);
    locateSpecial(0);
    tree.writer.put(0, intent, 0, intent.length);
    intentOpen = true;
  }

  void closeIntent() {
    locateSpecial(0);
    if (tree.writer.isPresent()) {
      tree.writer.remove();
    }
    intentOpen = false;
  }

  /** Takes it that an intent may be there: the store was just opened. */
  void noteIntent() {
    intentOpen = !tree.directory.isEmpty();
  }

  /** Whether an intent is there: of a change that was cut short and has left something behind. */
  boolean hasIntent() {
    locateSpecial(0);
    return tree.writer.isPresent();
  }

  /** Whether chunks of a value are there. */
  boolean hasChunk(long owner8, long number) {
    locate(owner8, number, 0);
    return tree.writer.isPresent();
  }

  boolean isIntentOpen() {
    return intentOpen;
  }

  /** Removes what a change that was cut short left behind. */
  void resolveIntent(Owners owners) {
    locateSpecial(0);
    if (!tree.writer.isPresent()) {
      intentOpen = false;
      return;
    }
    byte[] intent = new byte[tree.writer.valueLength()];
    tree.writer.copyValue(intent, 0);
    int ownerLength = intent.length - INTENT_HEAD;
    long owned = owners.numberOf(intent, INTENT_HEAD, ownerLength);
    long owner8 = Keys.first8(intent, INTENT_HEAD, ownerLength);
    for (int i = 0; i < INTENT_HEAD; i += 8) {
      long number = (long) LONG.get(intent, i);
      if (number != 0 && number != owned) {
        remove(owner8, number);
      }
    }
    closeIntent();
  }

  LargeReference write(long owner8, long number, byte[] value, int offset, int length) {
    for (int from = 0, i = 0; from < length; from += chunk, i++) {
      locate(owner8, number, i);
      tree.writer.put(0, value, offset + from, Math.min(chunk, length - from));
    }
    crc.reset();
    crc.update(value, offset, length);
    return new LargeReference(number, length, (int) crc.getValue());
  }

  /** Removes all chunks of a value, however many were written. */
  void remove(long owner8, long number) {
    int chunks = 0;
    locate(owner8, number, chunks);
    while (tree.writer.isPresent()) {
      chunks++;
      locate(owner8, number, chunks);
    }
    while (--chunks >= 0) {
      locate(owner8, number, chunks);
      tree.writer.remove();
    }
  }

  /**
   * Makes sure that the pages are whole that a change of a value of this owner writes to.
   *
   * @param old the value there is, or null
   * @throws PageDamagedException when one is damaged or missing
   */
  void requireWhole(long owner8, @Nullable LargeReference old) {
    locateSpecial(0);
    locateSpecial(1);
    // Where the chunks of a new value begin; they come one after the other.
    locate(owner8, Math.max(1, nextNumber), 0);
    if (old != null) {
      verify(owner8, old);
    }
  }

  /** Verifies the pages of a value at their first use, so that it can be read. */
  void verify(long owner8, LargeReference reference) {
    for (int from = 0, i = 0; from < reference.length(); from += chunk, i++) {
      fill(key, owner8, reference.number(), i);
      tree.verifyLeafOf(key, 0, KEY_LENGTH);
    }
  }

  private void locate(long owner8, long number, int index) {
    fill(key, owner8, number, index);
    tree.writer.locate(key, 0, KEY_LENGTH);
  }

  private void locateSpecial(int index) {
    INT.set(special, 16, index);
    tree.writer.locate(special, 0, KEY_LENGTH);
  }

  private static void fill(byte[] key, long owner8, long number, int index) {
    LONG.set(key, 0, owner8);
    LONG.set(key, 8, number);
    INT.set(key, 16, index);
  }

  // Reading, by any thread.

  /** Reads a whole value: found, absent (it was replaced meanwhile), or the lock is needed. */
  int read(long owner8, LargeReference reference, ValueSink sink) {
    byte[] chunkKey = new byte[KEY_LENGTH];
    int length = reference.length();
    byte[] to = sink.reserve(length);
    int start = sink.offset();
    for (int from = 0, i = 0; from < length; from += chunk, i++) {
      fill(chunkKey, owner8, reference.number(), i);
      ChunkSink part = new ChunkSink(to, start + from, Math.min(chunk, length - from));
      int result = tree.reader.get(chunkKey, 0, KEY_LENGTH, part, null);
      if (result != ReadResult.FOUND) {
        return result;
      }
      if (!part.isRight) {
        return ReadResult.ABSENT;
      }
    }
    CRC32C whole = new CRC32C();
    whole.update(to, start, length);
    return (int) whole.getValue() == reference.checksum() ? ReadResult.FOUND : ReadResult.ABSENT;
  }

  /** Takes one chunk into its place, if it has the length it must have. */
  private static final class ChunkSink implements ValueSink {
    private final byte[] to;
    private final int at;
    private final int length;
    private boolean isRight;

    ChunkSink(byte[] to, int at, int length) {
      this.to = to;
      this.at = at;
      this.length = length;
    }

    @Override
    public byte[] reserve(int found) {
      isRight = found == length;
      return isRight ? to : new byte[at + found];
    }

    @Override
    public int offset() {
      return at;
    }
  }
}
