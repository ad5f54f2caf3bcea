package io.pressmark.chronicle.internal.tree;

import io.pressmark.chronicle.internal.pages.StoreFullException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Writes of a partition. Everything here is done under the writer lock. */
final class PartitionWriter {
  private static final byte[] NOTHING = new byte[0];

  /** Four images of three leaves, and two more where the largest cell still does not fit. */
  private static final int PAGES_OF_PUT = 6;

  /** A removal can put two leaves together. */
  private static final int PAGES_OF_REMOVAL = 1;

  private final TreeLimits limits;
  private final OrderedTree main;
  private final LargeValues large;
  private final PartitionReader reader;
  private final Versions versions;
  private final Change change = new Change(this);
  private final byte[] reference = new byte[LargeReference.LENGTH];
  private byte[] key = NOTHING;
  private int keyOffset;
  private int keyLength;

  /** Bytes of all keys and values; read by any thread. */
  private final AtomicLong bytes = new AtomicLong();

  /** What the mutations said their entries weigh; read by any thread. */
  private final AtomicLong weight = new AtomicLong();

  /** Told of every change while the partition is being divided. */
  private @Nullable DivisionTally tally;

  PartitionWriter(
      TreeLimits limits,
      OrderedTree main,
      LargeValues large,
      PartitionReader reader,
      Versions versions) {
    this.limits = limits;
    this.main = main;
    this.large = large;
    this.reader = reader;
    this.versions = versions;
  }

  /** Ends what a killed process may have left open, and begins to count. */
  void open(long knownBytes) {
    try {
      bytes.set(knownBytes >= 0 ? knownBytes : new TreeWalk(main).entryBytes());
      large.noteIntent();
      finishOldIntent();
    } catch (PageDamagedException e) {
      // Whoever changes a large value next tries again and is told.
      large.noteIntent();
    }
  }

  /** Begins to count with what a part of a divided partition has. */
  void open(long knownBytes, long knownWeight) {
    bytes.set(knownBytes);
    weight.set(knownWeight);
    large.noteIntent();
  }

  long bytes() {
    return bytes.getOpaque();
  }

  long weight() {
    return weight.getOpaque();
  }

  void addWeight(long added) {
    TreeCounters.add(weight, added);
  }

  void setTally(@Nullable DivisionTally newTally) {
    tally = newTally;
  }

  private void count(long addedBytes) {
    TreeCounters.add(bytes, addedBytes);
    TreeCounters.add(weight, change.addedWeight());
    if (tally != null) {
      tally.wrote(key, keyOffset, keyLength, addedBytes, change.addedWeight());
    }
  }

  void write(byte[] newKey, int offset, int length, Mutation mutation) {
    key = newKey;
    keyOffset = offset;
    keyLength = length;
    try {
      main.writer.locate(newKey, offset, length);
      mutation.decide(change);
      if (change.isReplace() || (change.isDelete() && main.writer.isPresent())) {
        mutation.committing(change);
        apply(mutation);
      }
    } finally {
      change.reset();
      key = NOTHING;
    }
  }

  private void apply(Mutation mutation) {
    versions.beginWrite();
    try {
      if (change.isReplace()) {
        replace();
      } else {
        delete();
      }
      mutation.applied();
    } catch (Throwable e) {
      mutation.failed(e);
      throw e;
    } finally {
      versions.endWrite();
    }
  }

  private void replace() {
    byte[] value = change.newValue();
    int offset = change.newOffset();
    int length = change.newLength();
    boolean present = main.writer.isPresent();
    long added = (long) length - (present ? oldLength() : -keyLength);
    LargeReference old = present ? oldReference() : null;
    boolean isLarge = CellLayout.size(keyLength, length) > limits.maxCell;
    if (old == null && !isLarge) {
      main.writer.put(0, value, offset, length);
    } else {
      replaceLarge(old == null ? 0 : old.number(), isLarge, value, offset, length);
    }
    count(added);
  }

  private void replaceLarge(long oldNumber, boolean isLarge, byte[] value, int offset, int length) {
    prepareLarge();
    long owner8 = Keys.first8(key, keyOffset, keyLength);
    long number = isLarge ? large.newNumber() : 0;
    large.openIntent(number, oldNumber, key, keyOffset, keyLength);
    try {
      if (isLarge) {
        large.write(owner8, number, value, offset, length).write(reference, 0);
        main.writer.put(CellLayout.LARGE, reference, 0, reference.length);
      } else {
        main.writer.put(0, value, offset, length);
      }
    } catch (StoreFullException e) {
      // After anything else the trees are left as they are: the intent says what is to be done.
      closeIntent(owner8, number);
      throw e;
    }
    closeIntent(owner8, oldNumber);
  }

  private void closeIntent(long owner8, long loser) {
    if (loser != 0) {
      large.remove(owner8, loser);
    }
    large.closeIntent();
  }

  private void delete() {
    long removed = (long) keyLength + oldLength();
    LargeReference old = oldReference();
    if (old == null) {
      main.writer.remove();
    } else {
      prepareLarge();
      large.openIntent(0, old.number(), key, keyOffset, keyLength);
      main.writer.remove();
      large.remove(Keys.first8(key, keyOffset, keyLength), old.number());
      large.closeIntent();
    }
    count(-removed);
  }

  private void prepareLarge() {
    finishOldIntent();
    main.writer.locate(key, keyOffset, keyLength);
  }

  /** A change of a large value that an exception or a kill cut short left an intent: clean up. */
  void finishOldIntent() {
    if (large.isIntentOpen()) {
      large.resolveIntent(this::numberOf);
    }
  }

  private long numberOf(byte[] owner, int offset, int length) {
    main.writer.locate(owner, offset, length);
    LargeReference found = main.writer.isPresent() ? oldReference() : null;
    return found == null ? 0 : found.number();
  }

  // What a mutation sees of the old value.

  int prepare(int newLength) {
    LargeReference old = main.writer.isPresent() ? oldReference() : null;
    boolean isLarge = newLength >= 0 && CellLayout.size(keyLength, newLength) > limits.maxCell;
    if (old != null || isLarge) {
      large.requireWhole(Keys.first8(key, keyOffset, keyLength), old);
    }
    int pages = newLength < 0 ? PAGES_OF_REMOVAL : PAGES_OF_PUT;
    if (old != null || isLarge) {
      // The intent of a change cut short, this one's, the numbers given, and the first chunk.
      pages += 4 * PAGES_OF_PUT;
    }
    if (isLarge) {
      // Chunks come in ascending order, so they fill new pages but for the first.
      pages += newLength / limits.chunk / 2;
    }
    if (old != null) {
      pages += PAGES_OF_REMOVAL * (old.length() / limits.chunk / 4 + 2);
    }
    return pages;
  }

  boolean oldIsPresent() {
    return main.writer.isPresent();
  }

  int oldLength() {
    LargeReference old = oldReference();
    return old == null ? main.writer.valueLength() : old.length();
  }

  void copyOld(byte[] to, int at) {
    LargeReference old = oldReference();
    Objects.checkFromIndexSize(at, oldLength(), to.length);
    if (old == null) {
      main.writer.copyValue(to, at);
    } else {
      reader.readLarge(key, keyOffset, keyLength, old, new FixedSink(to, at));
    }
  }

  void copyOldHead(byte[] to, int count) {
    LargeReference old = oldReference();
    int length = old == null ? main.writer.valueLength() : old.length();
    Objects.checkFromIndexSize(0, count, Math.min(length, to.length));
    if (old == null) {
      main.writer.copyValueHead(to, count);
    } else {
      byte[] whole = new byte[length];
      reader.readLarge(key, keyOffset, keyLength, old, new FixedSink(whole, 0));
      System.arraycopy(whole, 0, to, 0, count);
    }
  }

  private @Nullable LargeReference oldReference() {
    if (!main.writer.isPresent()) {
      throw new IllegalStateException("There is no old value");
    }
    if ((main.writer.flags() & CellLayout.LARGE) == 0) {
      return null;
    }
    main.writer.copyValue(reference, 0);
    return LargeReference.read(reference, 0);
  }

  private static final class FixedSink implements ValueSink {
    private final byte[] to;
    private final int offset;

    FixedSink(byte[] to, int offset) {
      this.to = to;
      this.offset = offset;
    }

    @Override
    public int offset() {
      return offset;
    }

    @Override
    public byte[] reserve(int length) {
      return to;
    }
  }
}
