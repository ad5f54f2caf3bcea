package io.pressmark.chronicle.internal.journal;

import io.pressmark.core.error.StoreIoException;
import io.pressmark.core.store.Durability;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Brings records to the disk, where the store's durability promises that, and remembers when that
 * failed: what reached the disk is unknown then, so nothing is recorded any more.
 */
final class JournalForce {
  private final String name;
  private final Durability durability;
  private final GroupForce group;

  /** The journal's lock, and what it guards. */
  private final ReentrantLock lock;

  private final SegmentList segments;

  /**
   * @param name the journal's, for messages
   * @param delay how long one who forces waits for others, under {@link Durability#GROUP_SYNC}
   */
  JournalForce(
      String name,
      Durability durability,
      Duration delay,
      ReentrantLock lock,
      SegmentList segments) {
    this.name = name;
    this.durability = durability;
    this.lock = lock;
    this.segments = segments;
    Duration wait = durability == Durability.GROUP_SYNC ? delay : Duration.ZERO;
    this.group = new GroupForce(this::forceCommitted, wait, segments.next() - 1);
  }

  Durability durability() {
    return durability;
  }

  void requireNotFailed() {
    Throwable failure = group.failure();
    if (failure != null) {
      throw JournalErrors.stopped(name, failure);
    }
  }

  /**
   * Returns when a record is where it has to be.
   *
   * @throws StoreIoException when that cannot be had
   */
  void await(long number) {
    if (durability.isSynced() && !group.await(number)) {
      requireNotFailed();
    }
  }

  /**
   * Forces what is left of the newest segment, so that it is on the disk before its successor.
   * Called with the lock.
   */
  void forceNewest() {
    JournalSegment last = segments.active();
    if (last != null && durability.isSynced()) {
      try {
        last.force(last.forced(), last.end());
        last.setForced(last.end());
        group.advance(last.next() - 1);
      } catch (IOException | RuntimeException | Error e) {
        group.fail(e);
        requireNotFailed();
      }
    }
  }

  /** What the leader of a group does: forces without the lock, so that others go on appending. */
  private long forceCommitted() throws IOException {
    @Nullable JournalSegment segment;
    long from;
    long to;
    long last;
    lock.lock();
    try {
      last = segments.next() - 1;
      segment = segments.active();
      if (segment == null) {
        return last;
      }
      from = segment.forced();
      to = segment.end();
      segment.use();
    } finally {
      lock.unlock();
    }
    boolean done = false;
    try {
      segment.force(from, to);
      done = true;
    } finally {
      lock.lock();
      try {
        segment.unuse();
        if (done) {
          segment.setForced(to);
        }
      } finally {
        lock.unlock();
      }
    }
    return last;
  }
}
