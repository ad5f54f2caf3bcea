package io.pressmark.chronicle.backup;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The process that is killed: does one long operation on a store, and writes a byte to standard
 * output at its beginning and at every step that it tells of.
 */
final class KilledTransfer {
  private KilledTransfer() {}

  /** Arguments: what to do, the directory of the store, the file or directory to make. */
  public static void main(String[] arguments) throws IOException {
    Path store = Path.of(arguments[1]);
    Path target = Path.of(arguments[2]);
    ProgressListener listener =
        (phase, done, total) -> {
          System.out.write(1);
          System.out.flush();
        };
    System.out.write(0);
    System.out.flush();
    switch (arguments[0]) {
      case "backup" -> {
        try (ChronicleItemStore open = ChronicleItemStore.open(store, StoreOptions.defaults())) {
          open.backup(target, listener);
        }
      }
      case "restore" -> ChronicleItemStore.restore(store, target, listener);
      default -> ChronicleItemStore.compact(store, listener);
    }
  }
}
