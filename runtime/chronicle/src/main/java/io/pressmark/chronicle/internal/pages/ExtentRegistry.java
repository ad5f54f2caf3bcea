package io.pressmark.chronicle.internal.pages;

import io.pressmark.chronicle.internal.files.ExtentRecord;
import java.io.IOException;
import java.util.List;

/** The catalogue of the store's extents, as the page store needs it. */
public interface ExtentRegistry {

  /** The extents of the store, in the order in which their pages are numbered. */
  List<ExtentRecord> extents();

  /**
   * Adds an extent, for good: when this returns it is on the disk. An extent file that was never
   * registered is deleted at the next open.
   *
   * @throws IOException when it cannot be written; the extent is then not registered
   */
  void register(ExtentRecord extent) throws IOException;
}
