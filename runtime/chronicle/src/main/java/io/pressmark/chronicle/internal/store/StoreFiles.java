package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.files.Control;
import io.pressmark.chronicle.internal.files.ControlFile;
import io.pressmark.core.error.StoreIoException;
import io.pressmark.core.store.Durability;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a directory holds, told by the names of its files. */
public final class StoreFiles {
  private static final String EXTENTS = "e[0-9]*.cm";

  private StoreFiles() {}

  /** Whether there is a store, whole or damaged. */
  public static boolean isStore(Path directory) {
    return Files.exists(directory.resolve(ControlFile.NAME)) || hasExtents(directory);
  }

  /**
   * The durability with which the store should be opened so that nothing it promises is given up.
   */
  public static Durability lastDurability(Path directory) {
    Control control = new ControlFile(directory).peek();
    return control == null || control.base() == null ? Durability.PROCESS : Durability.SYNC;
  }

  /** Whether there are files of pages. */
  static boolean hasExtents(Path directory) {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (DirectoryStream<Path> extents = Files.newDirectoryStream(directory, EXTENTS)) {
      return extents.iterator().hasNext();
    } catch (IOException e) {
      throw new StoreIoException("The directory " + directory + " cannot be read", e);
    }
  }
}
