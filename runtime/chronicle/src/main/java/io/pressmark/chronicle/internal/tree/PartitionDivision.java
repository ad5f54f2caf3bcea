package io.pressmark.chronicle.internal.tree;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes two partitions of one, at a key of eight bytes, while others read and write. No entry
 * moves: the halves take over the pages, and all that is written is a boundary between two leaves.
 *
 * <h2>The order of steps</h2>
 *
 * <ol>
 *   <li>{@link #countNext}, again and again: the entries of the right half are counted, a leaf at a
 *       time; others write in between.
 *   <li>{@link #cut}: takes the writer lock, ends what a change of a large value may have left
 *       open, notes for the right half which numbers of large values are used, and makes a leaf
 *       begin at the key in both trees, each an ordinary replacement of a leaf. Killed here, the
 *       partition is one, with a leaf boundary that is as good as any other, and an entry in the
 *       overflow tree that nobody reads.
 *   <li>The caller notes the division where partitions are listed, on the disk. From then on they
 *       are two: at opening, each takes the leaves whose low fences lie in its range.
 *   <li>{@link #complete}: readers are turned away from the old directories, the caller shows the
 *       halves to everybody, and the old lock is closed for good. None of it can fail.
 *   <li>{@link #close}: gives the lock up. Whoever waited for it, and whoever still comes to the
 *       old partition, gets {@link PartitionMovedException} and looks again.
 * </ol>
 *
 * <h2>Readers without a lock</h2>
 *
 * A reader that is inside, and took the old directory before it was moved, reads the pages that the
 * halves own. They may change meanwhile, as they might before; the fences tell. Pages that the
 * halves retire wait for it, for it entered an epoch before it took the directory, and the
 * directory is moved before the halves can retire anything. A reader that comes later finds the old
 * directory empty and moved, takes the lock, and is turned away.
 *
 * <p>Used by one thread.
 */
public final class PartitionDivision implements AutoCloseable {
  private final Partition whole;
  private final KeyBuffer boundary = new KeyBuffer();
  private final DivisionTally tally;
  private boolean locked;
  private boolean numbersHandedOn;
  private boolean complete;
  private @Nullable Partition left;
  private @Nullable Partition right;

  /**
   * Begins to divide a partition.
   *
   * @param boundary the first key of the right half, inside the partition's range: 8 bytes
   * @param weight by which {@link Partition#weight} is shared
   * @throws EngineClosedException if the store is closed
   * @throws PartitionMovedException if the partition was divided
   */
  public static PartitionDivision begin(Partition whole, byte[] boundary, EntryWeight weight) {
    PartitionDivision division = new PartitionDivision(whole, boundary, weight);
    whole.lock.lock();
    try {
      whole.writer.setTally(division.tally);
    } finally {
      whole.lock.unlock();
    }
    return division;
  }

  private PartitionDivision(Partition whole, byte[] boundary, EntryWeight weight) {
    if (boundary.length != Long.BYTES) {
      throw new IllegalArgumentException("a partition is divided at a key of 8 bytes");
    }
    this.whole = whole;
    this.boundary.set(boundary, 0, boundary.length);
    tally = new DivisionTally(whole.main, whole.reader, weight, boundary);
  }

  /**
   * Counts the entries of a further leaf.
   *
   * @return false when all are counted
   * @throws PageDamagedException if the leaf is damaged; the partition cannot be divided
   */
  public boolean countNext() {
    whole.lock.lock();
    try {
      return tally.countLeaf();
    } finally {
      whole.lock.unlock();
    }
  }

  /**
   * Takes the writer lock and makes the halves, which nobody but the caller knows yet.
   *
   * @throws io.pressmark.chronicle.internal.pages.StoreFullException if there is no room for a
   *     further leaf; the partition stays one
   * @throws PageDamagedException if the leaf to be cut is damaged; the partition stays one
   */
  public void cut() {
    whole.lock.lock();
    locked = true;
    while (tally.countLeaf()) {
      // The caller may have stopped early.
    }
    TreeContext context = whole.context;
    whole.writer.finishOldIntent();
    numbersHandedOn = true;
    whole.large.handNumbersOn(boundary.first8());
    whole.overflow.cut(boundary);
    whole.main.cut(boundary);
    RetiredPages leftRetired = new RetiredPages(context.store(), context.epochs());
    RetiredPages rightRetired = new RetiredPages(context.store(), context.epochs());
    left =
        new Partition(
            context,
            whole.main.below(context, boundary, leftRetired),
            whole.overflow.below(context, boundary, leftRetired),
            leftRetired);
    right =
        new Partition(
            context,
            whole.main.from(context, boundary, rightRetired),
            whole.overflow.from(context, boundary, rightRetired),
            rightRetired);
    left.writer.open(whole.bytes() - tally.bytes(), whole.weight() - tally.weight());
    right.writer.open(tally.bytes(), tally.weight());
  }

  /** The half below the boundary, once it was cut. */
  public Partition left() {
    return Objects.requireNonNull(left, "not cut yet");
  }

  /** The half from the boundary on, once it was cut. */
  public Partition right() {
    return Objects.requireNonNull(right, "not cut yet");
  }

  /**
   * Puts the halves in the place of the whole, once that is noted on the disk.
   *
   * @param show lets everybody find the halves; it must not fail
   */
  public void complete(Runnable show) {
    left().retired.takeOver(whole.retired);
    // Never ended: who compares versions never finds this one's unchanged again.
    whole.versions.beginWrite();
    whole.main.directory.move();
    whole.overflow.directory.move();
    show.run();
    whole.lock.move();
    complete = true;
  }

  /**
   * Leaves the pages as they are, good for one partition and for two, since it is not known which
   * the disk says. Nothing may be written before the store is opened again.
   */
  public void abandon() {
    numbersHandedOn = false;
  }

  /** Ends the division; the partition stays one if it was not completed. */
  @Override
  public void close() {
    if (!locked) {
      try {
        whole.lock.lock();
      } catch (EngineClosedException | PartitionMovedException e) {
        // Nobody writes there any more, so nobody asks the tally.
        return;
      }
      locked = true;
    }
    try {
      if (!complete) {
        whole.writer.setTally(null);
        if (numbersHandedOn) {
          whole.large.takeNumbersBack(boundary.first8());
        }
      }
    } finally {
      locked = false;
      whole.lock.unlock();
    }
  }
}
