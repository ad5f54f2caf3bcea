package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.files.ExtentRecord;
import io.pressmark.chronicle.internal.pages.ExtentRegistry;
import java.util.ArrayList;
import java.util.List;

/**
 * Extents that are being made and that no catalogue lists yet: should the process die, the next
 * open deletes them. Thread-safe.
 */
final class NewExtents implements ExtentRegistry {
  private final List<ExtentRecord> extents = new ArrayList<>();

  @Override
  public synchronized List<ExtentRecord> extents() {
    return List.copyOf(extents);
  }

  @Override
  public synchronized void register(ExtentRecord extent) {
    extents.add(extent);
  }
}
