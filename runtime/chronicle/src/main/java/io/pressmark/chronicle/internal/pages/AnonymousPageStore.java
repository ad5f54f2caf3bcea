package io.pressmark.chronicle.internal.pages;

import io.pressmark.chronicle.internal.memory.Memory;
import java.util.Arrays;

/**
 * Pages in memory that belongs to no file: the in-memory mode. Memory is taken in slabs, the first
 * one small, and is given back to the operating system when the store is closed.
 */
public final class AnonymousPageStore implements PageStore {
  private static final int PAGES_PER_SLAB_SHIFT = 6;
  private static final int PAGES_PER_SLAB = 1 << PAGES_PER_SLAB_SHIFT;
  private static final int CACHE_LINE = 64;

  private final int pageSize;
  private final int stride;
  private final int maximumPages;

  /** Addresses of slabs as allocated; guarded by this. */
  private long[] allocations = new long[0];

  /** Cache-line aligned addresses of the slabs. Replaced when one is added, read without a lock. */
  private volatile long[] slabs = new long[0];

  private volatile int pageCount;
  private int[] free = new int[PAGES_PER_SLAB];
  private int freeCount;
  private boolean closed;
  private final Reservations reservations = new Reservations(this);

  private AnonymousPageStore(int pageSize, int maximumPages) {
    if (pageSize < 64 || pageSize % 8 != 0) {
      throw new IllegalArgumentException(
          "page size must be a multiple of 8, 64 or more: " + pageSize);
    }
    if (maximumPages < 1) {
      throw new IllegalArgumentException("maximum of pages must be positive: " + maximumPages);
    }
    Memory.requireSupportedPlatform();
    this.pageSize = pageSize;
    // One line more than needed: pages at a power-of-two distance would fight for few cache sets.
    this.stride = (pageSize + CACHE_LINE - 1) / CACHE_LINE * CACHE_LINE + CACHE_LINE;
    this.maximumPages = maximumPages;
  }

  /** A store that grows as long as the machine has memory. */
  public static AnonymousPageStore unlimited(int pageSize) {
    return new AnonymousPageStore(pageSize, Integer.MAX_VALUE - 1);
  }

  /** A store of at most {@code maximumPages} pages. */
  public static AnonymousPageStore limited(int pageSize, int maximumPages) {
    return new AnonymousPageStore(pageSize, maximumPages);
  }

  @Override
  public int pageSize() {
    return pageSize;
  }

  @Override
  public int pageCount() {
    return pageCount;
  }

  @Override
  public int handedOut() {
    return pageCount;
  }

  @Override
  public synchronized int usedPages() {
    return pageCount - freeCount;
  }

  @Override
  public long address(int pageId) {
    int index = pageId - 1;
    return slabs[index >>> PAGES_PER_SLAB_SHIFT] + (long) (index & (PAGES_PER_SLAB - 1)) * stride;
  }

  @Override
  public synchronized int allocate() {
    requireRoom(1);
    reservations.taken();
    if (freeCount > 0) {
      return free[--freeCount];
    }
    return ++pageCount;
  }

  @Override
  public synchronized PageReservation reserve(int pages) {
    requireRoom(pages);
    return reservations.add(pages);
  }

  /** Sees to it that the calling thread can take so many pages. */
  private void requireRoom(int wanted) {
    if (closed) {
      throw new IllegalStateException("The page store is closed");
    }
    long needed = (long) wanted + reservations.ofOthers() - freeCount;
    if (pageCount + needed > maximumPages) {
      throw new StoreFullException(
          "The in-memory store has reached its limit of "
              + maximumPages
              + " pages of "
              + pageSize
              + " bytes; delete items or open it with a higher limit");
    }
    while (pageCount + needed > (long) slabs.length << PAGES_PER_SLAB_SHIFT) {
      addSlab();
    }
  }

  private void addSlab() {
    long bytes = (long) stride * PAGES_PER_SLAB + CACHE_LINE;
    long allocation;
    try {
      allocation = Memory.allocateZeroed(bytes);
    } catch (OutOfMemoryError e) {
      throw new StoreFullException(
          "The in-memory store wanted " + bytes + " bytes more; the machine has none left", e);
    }
    int count = slabs.length;
    allocations = Arrays.copyOf(allocations, count + 1);
    allocations[count] = allocation;
    long[] grown = Arrays.copyOf(slabs, count + 1);
    grown[count] = (allocation + CACHE_LINE - 1) & -CACHE_LINE;
    slabs = grown;
  }

  @Override
  public synchronized void free(int pageId) {
    if (pageId < 1 || pageId > pageCount) {
      throw new IllegalArgumentException("no such page: " + pageId);
    }
    if (freeCount == free.length) {
      free = Arrays.copyOf(free, freeCount * 2);
    }
    free[freeCount++] = pageId;
  }

  /** Memory has no disk to go to. */
  @Override
  public void force() {}

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    for (long allocation : allocations) {
      Memory.release(allocation);
    }
    allocations = new long[0];
    slabs = new long[0];
  }
}
