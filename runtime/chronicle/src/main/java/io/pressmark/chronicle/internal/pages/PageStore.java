package io.pressmark.chronicle.internal.pages;

import java.io.IOException;

/**
 * Pages of one constant size in memory outside the heap. A page has a positive id, starts at an
 * address that is a multiple of 8, and never moves while the store is open. The store knows nothing
 * of what is in a page, with one exception that matters to both sides: the first eight bytes of a
 * page that was never used are zero.
 *
 * <p>A store that was opened on existing pages hands none of them out by itself: whoever reads the
 * pages tells it which are free, through {@link #free}. Until then {@link #allocate} takes only
 * pages made since the store was opened.
 *
 * <p>All methods may be called by any thread, {@link #close} by one, when nobody uses a page any
 * more.
 */
public interface PageStore extends AutoCloseable {

  /** Usable bytes of a page; a multiple of 8, the same for every page of the store. */
  int pageSize();

  /** How many pages exist: ids are 1 to this number, which only grows. Id 0 names no page. */
  int pageCount();

  /**
   * How many pages are handed out: taken, or there when the store was opened, and not given back.
   */
  int usedPages();

  /**
   * How many pages were ever handed out, from the first one on, with those there at open. Others
   * may be in the making.
   */
  int handedOut();

  /**
   * The native address of a page's first byte, stable until the store is closed.
   *
   * @param pageId 1 to {@link #pageCount()}
   */
  long address(int pageId);

  /**
   * Takes a page that nobody uses. Its content is whatever its last user left, and its first eight
   * bytes, which carry a generation, are to be honoured; they are zero in a page never used.
   *
   * @throws StoreFullException when there is no room for one; the store stays usable
   */
  int allocate();

  /**
   * Keeps pages for the calling thread, so that as many of its next calls of {@link #allocate} find
   * room for certain. Only one reservation of a thread at a time.
   *
   * @param pages 0 or more
   * @throws StoreFullException when there is no room for so many; none is reserved then
   */
  PageReservation reserve(int pages);

  /** Gives a page back. It may be handed out again at once, so nobody may still be reading it. */
  void free(int pageId);

  /**
   * Forces what was written to the pages before this call to the disk. Without effect in memory.
   *
   * @throws IOException when the operating system reports a failure; what is on the disk is unknown
   */
  void force() throws IOException;

  /** Lets go of the memory and of the files. Addresses are invalid from then on. */
  @Override
  void close();
}
