package io.pressmark.chronicle.internal.tree;

/**
 * Reads of a partition: without a lock first, and with the writer lock where writers were in the
 * way too often or a page is read for the first time since the store was opened.
 */
final class PartitionReader {
  private static final int LARGE_ATTEMPTS = 100;

  private final TreeContext context;
  private final OrderedTree main;
  private final LargeValues large;
  private final WriterLock lock;
  private final Versions versions;

  PartitionReader(
      TreeContext context,
      OrderedTree main,
      LargeValues large,
      WriterLock lock,
      Versions versions) {
    this.context = context;
    this.main = main;
    this.large = large;
    this.lock = lock;
    this.versions = versions;
  }

  boolean get(byte[] key, int offset, int length, ValueSink into) {
    if (versions.isMulti()) {
      awaitWriter();
    }
    int result;
    int ticket = context.epochs().enter();
    try {
      result = tryGet(key, offset, length, into);
    } finally {
      context.epochs().exit(ticket);
    }
    if (result == ReadResult.LOCK_NEEDED) {
      result = getLocked(key, offset, length, into);
    }
    return result != ReadResult.ABSENT;
  }

  /** Waits for a change of several entries; it holds the lock until all of it is written. */
  private void awaitWriter() {
    lock.lock();
    lock.unlock();
  }

  private int tryGet(byte[] key, int offset, int length, ValueSink into) {
    int result = main.reader.get(key, offset, length, into, null);
    if (result != ReadResult.LARGE) {
      return result;
    }
    ArraySink references = new ArraySink();
    for (int attempt = 0; attempt < LARGE_ATTEMPTS; attempt++) {
      result = main.reader.get(key, offset, length, into, references);
      if (result != ReadResult.LARGE) {
        return result;
      }
      LargeReference found = LargeReference.read(references.bytes, 0);
      result = large.read(Keys.first8(key, offset, length), found, into);
      if (result != ReadResult.ABSENT) {
        return result;
      }
    }
    return ReadResult.LOCK_NEEDED;
  }

  private int getLocked(byte[] key, int offset, int length, ValueSink into) {
    lock.lock();
    try {
      return getHeld(key, offset, length, into);
    } finally {
      lock.unlock();
    }
  }

  private int getHeld(byte[] key, int offset, int length, ValueSink into) {
    main.verifyLeafOf(key, offset, length);
    ArraySink references = new ArraySink();
    int result = main.reader.get(key, offset, length, into, references);
    if (result == ReadResult.LARGE) {
      readLarge(key, offset, length, LargeReference.read(references.bytes, 0), into);
    } else if (result == ReadResult.LOCK_NEEDED) {
      throw missingLeaf(main.pageOf(key, offset, length));
    }
    return result;
  }

  /** Reads a large value under the writer lock, where nothing can be in the way. */
  void readLarge(byte[] owner, int offset, int length, LargeReference found, ValueSink into) {
    long owner8 = Keys.first8(owner, offset, length);
    large.verify(owner8, found);
    if (large.read(owner8, found, into) != ReadResult.FOUND) {
      throw new PageDamagedException(
          main.pageOf(owner, offset, length), "it names a large value that is not whole");
    }
  }

  /** Nobody writes, and still the page does not hold the key: the one that does is lost. */
  private static PageDamagedException missingLeaf(int before) {
    return new PageDamagedException(before, "the leaf that belongs after it is missing");
  }

  boolean read(Run run, int maxItems, int maxBytes) {
    return read(run, maxItems, maxBytes, false);
  }

  /** As {@link #read}, for who has the writer lock and is writing nothing yet. */
  boolean readLocked(Run run, int maxItems, int maxBytes) {
    return read(run, maxItems, maxBytes, true);
  }

  private boolean read(Run run, int maxItems, int maxBytes, boolean held) {
    while (!run.isFinished()) {
      if (held) {
        readHeld(run, maxItems, maxBytes);
      } else {
        readOnce(run, maxItems, maxBytes);
      }
      if (run.hasLarge()) {
        try {
          resolveLarge(run, held);
        } catch (RuntimeException e) {
          // The entries were not handed over, so whoever goes on with the run must meet them.
          run.retreat();
          throw e;
        }
      }
      if (run.size() > 0) {
        return true;
      }
    }
    run.clear();
    return false;
  }

  private void readOnce(Run run, int maxItems, int maxBytes) {
    if (versions.isMulti()) {
      awaitWriter();
    }
    int result;
    int ticket = context.epochs().enter();
    try {
      result = main.reader.read(run, maxItems, maxBytes);
    } finally {
      context.epochs().exit(ticket);
    }
    if (result == ReadResult.LOCK_NEEDED) {
      lock.lock();
      try {
        readHeld(run, maxItems, maxBytes);
      } finally {
        lock.unlock();
      }
    }
  }

  private void readHeld(Run run, int maxItems, int maxBytes) {
    main.verifyLeafOf(run);
    if (main.reader.read(run, maxItems, maxBytes) == ReadResult.LOCK_NEEDED) {
      throw missingLeaf(main.pageOf(run));
    }
  }

  /** Reads the values that references stand for; entries removed meanwhile are dropped. */
  private void resolveLarge(Run run, boolean held) {
    byte[] owner = new byte[context.limits().maxKey];
    for (int i = run.size() - 1; i >= 0; i--) {
      if (run.isLarge(i)) {
        int length = run.keyLength(i);
        System.arraycopy(run.bytes(), run.keyOffset(i), owner, 0, length);
        RunSink sink = new RunSink(run, i);
        boolean found =
            held
                ? getHeld(owner, 0, length, sink) != ReadResult.ABSENT
                : get(owner, 0, length, sink);
        if (found) {
          run.valueAppended(i);
        } else {
          run.drop(i);
        }
      }
    }
  }

  private record RunSink(Run run, int index) implements ValueSink {
    @Override
    public byte[] reserve(int length) {
      run.appendValue(index, length);
      return run.bytes();
    }

    @Override
    public int offset() {
      return run.valueOffset(index);
    }
  }
}
