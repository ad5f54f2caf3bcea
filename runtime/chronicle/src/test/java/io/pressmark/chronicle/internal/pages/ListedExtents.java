package io.pressmark.chronicle.internal.pages;

import io.pressmark.chronicle.internal.files.ExtentRecord;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A registry in memory, which can be told to fail. */
final class ListedExtents implements ExtentRegistry {
  private final List<ExtentRecord> records = new CopyOnWriteArrayList<>();
  private volatile boolean failing;

  @Override
  public List<ExtentRecord> extents() {
    return List.copyOf(records);
  }

  @Override
  public void register(ExtentRecord extent) throws IOException {
    if (failing) {
      throw new IOException("the registry was told to fail");
    }
    records.add(extent);
  }

  void fail(boolean fails) {
    failing = fails;
  }
}
