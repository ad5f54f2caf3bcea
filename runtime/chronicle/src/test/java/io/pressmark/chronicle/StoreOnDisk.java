package io.pressmark.chronicle;

import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.core.store.StoreOptions;
import java.nio.file.Path;

/** Opens stores on disks that tests made. */
public final class StoreOnDisk {
  private StoreOnDisk() {}

  public static ChronicleItemStore open(Path directory, StoreOptions options, Disk disk) {
    return ChronicleItemStore.open(directory, options, disk);
  }
}
