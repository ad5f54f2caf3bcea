package io.pressmark.chronicle.internal.pages;

import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.chronicle.internal.files.ExtentRecord;
import io.pressmark.chronicle.internal.files.UnknownOutcomeException;
import io.pressmark.chronicle.internal.memory.Memory;
import io.pressmark.chronicle.internal.operations.StoreActivity;
import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.error.StoreIoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pages in files of a directory, mapped into memory: extents that are Chronicle maps.
 *
 * <h2>Growth</h2>
 *
 * The next extent is made by a thread of its own when less than a quarter of the last one is left.
 * Only when pages run out before it is ready does {@link #allocate} wait. An extent is made in this
 * order, so that a kill or a full disk at any point leaves at most a file that the next open
 * deletes: an empty map; its space taken from the disk; every page inserted, zeroed; all of it
 * forced; the extent registered; its pages handed out.
 *
 * <h2>Threads</h2>
 *
 * {@link #address} takes no lock: the table of addresses is replaced, never changed, when an extent
 * is added. Everything else is guarded by this object's monitor, which is not held while an extent
 * is being made.
 */
public final class ChroniclePageStore implements PageStore {
  private static final Logger LOG = LoggerFactory.getLogger(ChroniclePageStore.class);
  private static final int SHIFT = Integer.numberOfTrailingZeros(ExtentSizes.GRANULE);
  private static final int MASK = ExtentSizes.GRANULE - 1;

  private final Path directory;
  private final Disk disk;
  private final int pageSize;
  private final ExtentRegistry registry;
  private final ExtentMaker extentMaker;
  private final ArrayList<ChronicleExtent> extents = new ArrayList<>();

  /** Read without a lock, hence volatile; replaced when an extent is added. */
  private volatile long[][] granules = new long[0][];

  /** Pages below this index have been handed out once, or were there at open. */
  private int fresh;

  private int lastExtentPages;
  private int[] free = new int[ExtentSizes.GRANULE];
  private int freeCount;
  private int nextNumber;
  private final Reservations reservations = new Reservations(this);

  /** The thread that makes the next extent, while there is one. */
  private @Nullable Thread maker;

  /** Why the last attempt to make an extent failed, until someone has been told. */
  private @Nullable Exception failure;

  /** Read by the maker between steps without the monitor, hence volatile. */
  private volatile boolean closed;

  private ChroniclePageStore(Path directory, int pageSize, ExtentRegistry registry, Disk disk) {
    this.directory = directory;
    this.disk = disk;
    this.pageSize = pageSize;
    this.registry = registry;
    this.extentMaker = new ExtentMaker(directory, disk, pageSize, () -> closed);
  }

  /**
   * Opens the registered extents, and deletes what a killed process left unregistered. The caller
   * holds the directory's lock file.
   *
   * @throws StoreCorruptException when an extent file is missing, truncated or not the one that was
   *     registered
   * @throws StoreIoException when the operating system refuses
   * @throws IllegalStateException when Chronicle cannot run in this JVM
   */
  public static ChroniclePageStore open(
      Path directory, int pageSize, ExtentRegistry registry, Disk disk) {
    Memory.requireSupportedPlatform();
    ChronicleExtent.prepare();
    ChroniclePageStore store = new ChroniclePageStore(directory, pageSize, registry, disk);
    try {
      store.openRegistered();
      return store;
    } catch (Throwable e) {
      store.close();
      throw e;
    }
  }

  /**
   * Makes a store of new extents in a directory whose other extents nobody uses meanwhile: a
   * rewriting of them. Nothing is deleted.
   *
   * @param firstNumber the number of the first extent; no file has it or a higher one
   */
  public static ChroniclePageStore beside(
      Path directory, int pageSize, ExtentRegistry registry, Disk disk, int firstNumber) {
    Memory.requireSupportedPlatform();
    ChronicleExtent.prepare();
    ChroniclePageStore store = new ChroniclePageStore(directory, pageSize, registry, disk);
    store.begin(firstNumber);
    return store;
  }

  private synchronized void begin(int firstNumber) {
    nextNumber = firstNumber;
    startMaker();
  }

  /** Deletes the extents of a directory that are not registered; none of them is open. */
  public static void deleteUnregistered(Disk disk, Path directory, List<ExtentRecord> registered)
      throws IOException {
    ExtentFiles.deleteUnregistered(
        disk, directory, registered.stream().map(ExtentRecord::number).collect(Collectors.toSet()));
  }

  private synchronized void openRegistered() {
    List<ExtentRecord> records = registry.extents();
    try {
      deleteUnregistered(disk, directory, records);
    } catch (IOException e) {
      throw new StoreIoException(
          "Unfinished extents of " + directory + " cannot be deleted: " + e.getMessage(), e);
    }
    for (ExtentRecord extent : records) {
      Path file = ExtentFiles.file(directory, extent.number());
      ExtentFiles.requireRegistered(file, extent);
      try {
        ChronicleExtent opened = ChronicleExtent.open(file, pageSize, extent.pages());
        add(opened, grownBy(opened), extent.pages());
      } catch (IOException e) {
        throw new StoreIoException(
            "The store's file " + file + " cannot be opened: " + e.getMessage(), e);
      }
    }
    fresh = pageCount();
    nextNumber = 1 + records.stream().mapToInt(ExtentRecord::number).max().orElse(0);
    if (records.isEmpty()) {
      startMaker();
    }
  }

  private void add(ChronicleExtent extent, long[][] grown, int pages) {
    extents.add(extent);
    granules = grown;
    lastExtentPages = pages;
  }

  /** The table of addresses with those of another extent; only one thread adds extents. */
  private long[][] grownBy(ChronicleExtent extent) {
    long[][] added = extent.addresses();
    long[][] grown = Arrays.copyOf(granules, granules.length + added.length);
    System.arraycopy(added, 0, grown, granules.length, added.length);
    return grown;
  }

  @Override
  public int pageSize() {
    return pageSize;
  }

  @Override
  public int pageCount() {
    return granules.length << SHIFT;
  }

  @Override
  public synchronized int usedPages() {
    return fresh - freeCount;
  }

  @Override
  public long address(int pageId) {
    int index = pageId - 1;
    return granules[index >>> SHIFT][index & MASK];
  }

  @Override
  public synchronized int handedOut() {
    return fresh;
  }

  @Override
  public synchronized int allocate() {
    awaitUnused(1);
    reservations.taken();
    return freeCount > 0 ? free[--freeCount] : ++fresh;
  }

  @Override
  public synchronized PageReservation reserve(int pages) {
    awaitUnused(pages);
    return reservations.add(pages);
  }

  /** Returns when so many pages are unused that the calling thread may take, and keeps a store. */
  private void awaitUnused(int wanted) {
    while (true) {
      if (closed) {
        throw new IllegalStateException("The page store of " + directory + " is closed");
      }
      int unused = freeCount + pageCount() - fresh - reservations.ofOthers();
      if (unused - wanted < lastExtentPages / 4) {
        startMaker();
      }
      if (unused >= wanted) {
        return;
      }
      growNow();
    }
  }

  @Override
  public synchronized void free(int pageId) {
    if (pageId < 1 || pageId > fresh) {
      throw new IllegalArgumentException("no such page: " + pageId);
    }
    if (freeCount == free.length) {
      free = Arrays.copyOf(free, freeCount * 2);
    }
    free[freeCount++] = pageId;
  }

  /** Starts making the next extent, unless that is going on. */
  private void startMaker() {
    if (maker == null && failure == null) {
      int number = nextNumber;
      int pages = ExtentSizes.next(pageCount(), pageSize);
      Thread thread = new Thread(() -> make(number, pages), "pressmark-extent-" + number);
      thread.setDaemon(true);
      maker = thread;
      thread.start();
    }
  }

  /**
   * Makes an extent, or waits for the one being made. A failure that the maker met earlier, while
   * pages were left, is forgotten: there may be room by now.
   */
  private void growNow() {
    failure = null;
    startMaker();
    awaitMaker();
    Exception cause = failure;
    if (cause != null) {
      throw new StoreFullException(
          "The store in " + directory + " cannot grow: " + cause.getMessage(), cause);
    }
  }

  private void awaitMaker() {
    boolean interrupted = false;
    while (maker != null) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The body of the maker thread. */
  private void make(int number, int pages) {
    Path file = ExtentFiles.file(directory, number);
    ChronicleExtent made = null;
    try (StoreActivity growth = StoreActivity.begin(StoreActivity.Kind.GROWTH, file.toString())) {
      made = extentMaker.make(file, pages);
      if (made == null) {
        finish(null, granules, 0, null);
        return;
      }
      // All that takes memory, before the catalogue names the file: then it must be in use.
      long[][] grown = grownBy(made);
      extents.ensureCapacity(extents.size() + 1);
      ExtentRecord record =
          new ExtentRecord(number, pages, Files.size(file), ExtentFiles.headerChecksum(file));
      registry.register(record);
      growth.done(record.length());
      LOG.info("The store grew by the file {} of {} bytes", file, record.length());
      finish(made, grown, pages, null);
    } catch (Throwable e) {
      // Whatever it is, someone may be waiting to hear of it. An InternalError is how the JVM
      // reports memory that could not be written to a full disk.
      if (made != null) {
        made.close();
      }
      if (!(e instanceof UnknownOutcomeException)) {
        extentMaker.deleteAfter(file, e);
      }
      finish(null, granules, 0, extentMaker.notMade(file, pages, e));
    }
  }

  private synchronized void finish(
      @Nullable ChronicleExtent made, long[][] grown, int pages, @Nullable Exception problem) {
    if (made != null) {
      add(made, grown, pages);
    }
    // A number whose registration failed may still be on the disk as registered.
    nextNumber++;
    failure = problem;
    maker = null;
    notifyAll();
  }

  @Override
  public void force() throws IOException {
    List<ExtentRecord> records = registry.extents();
    for (ExtentRecord extent : records) {
      ExtentFiles.force(disk, ExtentFiles.file(directory, extent.number()));
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    awaitMaker();
    extents.forEach(ChronicleExtent::close);
    extents.clear();
    granules = new long[0][];
  }
}
