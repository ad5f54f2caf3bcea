package io.pressmark.chronicle.internal.pages;

import io.pressmark.chronicle.internal.start.ChroniclePackages;
import io.pressmark.chronicle.internal.start.NativeStateClass;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import net.openhft.chronicle.bytes.RandomDataInput;
import net.openhft.chronicle.hash.Data;
import net.openhft.chronicle.hash.VanillaGlobalMutableState;
import net.openhft.chronicle.hash.impl.BigSegmentHeader;
import net.openhft.chronicle.hash.impl.VanillaChronicleHash;
import net.openhft.chronicle.map.ChronicleMap;
import net.openhft.chronicle.map.ChronicleMapBuilder;
import net.openhft.chronicle.map.ExternalMapQueryContext;
import net.openhft.chronicle.map.MapEntry;
import net.openhft.chronicle.map.VanillaChronicleMap;
import net.openhft.posix.PosixAPI;

/**
 * A Chronicle map whose values are pages: the one class that imports Chronicle.
 *
 * <h2>What Chronicle is used for, and what not</h2>
 *
 * The map has keys of eight bytes (the page's number in the extent, from 1), values of one page,
 * one segment, and no way to grow, so its capacity is exact. All entries are inserted when the
 * extent is made; from then on they are never replaced or removed. Entries of one size that are
 * inserted into an empty map lie one behind the other, which is compared with what Chronicle says
 * of each when the extent is made. At open Chronicle maps the file, and where a page lies is
 * reckoned, not looked up: a damaged index of Chronicle's costs no page and leads nowhere. Values
 * do not move, so pages are then read and written in place.
 *
 * <p>Chronicle's checksums are off, since pages change behind its back. Its recovery is never
 * called: it may drop entries. What it would repair cannot be broken in a map that nobody inserts
 * into, but for lock words that a killed process leaves held, and those are cleared at open; the
 * store's own lock file makes sure that no one else uses them.
 */
final class ChronicleExtent implements AutoCloseable {
  private static final int KEY = Long.BYTES;

  private final ChronicleMap<byte[], byte[]> map;
  private final long[][] addresses;

  private ChronicleExtent(ChronicleMap<byte[], byte[]> map, long[][] addresses) {
    this.map = map;
    this.addresses = addresses;
  }

  /**
   * Brings Chronicle up in this process; to be called before anything else. May be called many
   * times.
   *
   * @throws IllegalStateException when Chronicle cannot run in this JVM; the message says what to
   *     do
   */
  static void prepare() {
    // Both are read once, when Chronicle's classes are initialized; a user's own choice stands.
    setUnlessSet("chronicle.announcer.disable", "true");
    setUnlessSet("chronicle.analytics.disable", "true");
    ChroniclePackages.open(ChronicleMap.class);
    NativeStateClass.define(VanillaGlobalMutableState.class);
    // It would look for native libraries that are left out. What it is asked for, taking the space
    // of a new file, is done by ExtentFiles.
    PosixAPI.useNoOpPosixApi();
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  /**
   * Makes the file with an empty map in it. The file may be sparse; nothing but the map's
   * description is written.
   */
  static void createEmpty(Path file, int pageSize, int pages) throws IOException {
    builder(pageSize, pages).createPersistedTo(file.toFile()).close();
  }

  /** Opens an empty map and inserts all its pages, zeroed. */
  static ChronicleExtent fill(Path file, int pageSize, int pages) throws IOException {
    ChronicleMap<byte[], byte[]> map = builder(pageSize, pages).createPersistedTo(file.toFile());
    try {
      byte[] zeroes = new byte[pageSize];
      byte[] key = new byte[KEY];
      for (int page = 1; page <= pages; page++) {
        map.put(key(key, page), zeroes);
      }
      ChronicleExtent extent = new ChronicleExtent(map, addresses(map, pageSize, pages));
      extent.requireThere(file, pageSize, pages);
      return extent;
    } catch (Throwable e) {
      map.close();
      throw e;
    }
  }

  /** Opens a map whose pages were all inserted when it was made. */
  static ChronicleExtent open(Path file, int pageSize, int pages) throws IOException {
    ChronicleMap<byte[], byte[]> map = builder(pageSize, pages).createPersistedTo(file.toFile());
    try {
      VanillaChronicleMap<?, ?, ?> internals = (VanillaChronicleMap<?, ?, ?>) map;
      BigSegmentHeader.INSTANCE.resetLock(internals.segmentHeaderAddress(0));
      return new ChronicleExtent(map, addresses(map, pageSize, pages));
    } catch (Throwable e) {
      map.close();
      throw e;
    }
  }

  private static ChronicleMapBuilder<byte[], byte[]> builder(int pageSize, int pages) {
    return ChronicleMapBuilder.of(byte[].class, byte[].class)
        .entries(pages)
        .constantKeySizeBySample(new byte[KEY])
        .constantValueSizeBySample(new byte[pageSize])
        .actualSegments(1)
        .allowSegmentTiering(false)
        .maxBloatFactor(1)
        .checksumEntries(false)
        .entryAndValueOffsetAlignment(Long.BYTES)
        .skipCloseOnExitHook(true)
        .sparseFile(false);
  }

  private static byte[] key(byte[] into, int page) {
    ByteBuffer.wrap(into).putLong(page);
    return into;
  }

  private static long[][] addresses(ChronicleMap<byte[], byte[]> map, int pageSize, int pages) {
    VanillaChronicleMap<?, ?, ?> internals = (VanillaChronicleMap<?, ?, ?>) map;
    long entries =
        internals.segmentBaseAddr(0)
            + internals.tierHashLookupOuterSize
            + VanillaChronicleHash.TIER_COUNTERS_AREA_SIZE
            + internals.tierFreeListOuterSize
            + internals.tierEntrySpaceInnerOffset;
    long[][] addresses = new long[pages / ExtentSizes.GRANULE][ExtentSizes.GRANULE];
    for (int page = 0; page < pages; page++) {
      addresses[page / ExtentSizes.GRANULE][page % ExtentSizes.GRANULE] =
          entries + (long) page * (KEY + pageSize) + KEY;
    }
    return addresses;
  }

  /** Compares where the pages should lie with where Chronicle put them. */
  private void requireThere(Path file, int pageSize, int pages) throws IOException {
    byte[] key = new byte[KEY];
    for (int page = 1; page <= pages; page++) {
      long expected = addresses[(page - 1) / ExtentSizes.GRANULE][(page - 1) % ExtentSizes.GRANULE];
      try (ExternalMapQueryContext<byte[], byte[], ?> context = map.queryContext(key(key, page))) {
        MapEntry<byte[], byte[]> entry = context.entry();
        if (entry == null) {
          throw new IOException("page " + page + " of " + file + " is missing");
        }
        Data<byte[]> value = entry.value();
        RandomDataInput bytes = value.bytes();
        long address = bytes.addressForRead(value.offset());
        if (value.size() != pageSize || address != expected || address % Long.BYTES != 0) {
          throw new IOException(
              "Chronicle Map laid page "
                  + page
                  + " of "
                  + file
                  + " out in an unknown way: "
                  + value.size()
                  + " bytes "
                  + (address - expected)
                  + " bytes off");
        }
      }
    }
  }

  /** The addresses of the pages, in order, in arrays of {@link ExtentSizes#GRANULE}. */
  long[][] addresses() {
    return addresses;
  }

  /** Unmaps the file: the addresses are invalid from then on. */
  @Override
  public void close() {
    map.close();
  }
}
