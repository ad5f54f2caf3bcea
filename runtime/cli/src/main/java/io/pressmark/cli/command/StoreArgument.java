package io.pressmark.cli.command;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.cli.failure.NotFoundException;
import io.pressmark.core.store.StoreOptions;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The store that a command works on. */
class StoreArgument {
  @Parameters(index = "0", paramLabel = "STORE", description = "The directory of the store.")
  private Path directory = Path.of("");

  final Path directory() {
    return directory;
  }

  /**
   * Opens the store.
   *
   * @throws NotFoundException when there is none; none is made
   */
  final ChronicleItemStore open() {
    requireThere();
    return openOrCreate();
  }

  /** Opens the store, or a new one when there is none. */
  final ChronicleItemStore openOrCreate() {
    return openOrCreate(directory);
  }

  /** Opens the store in a directory, or a new one when there is none. */
  static ChronicleItemStore openOrCreate(Path directory) {
    return ChronicleItemStore.open(
        directory,
        StoreOptions.defaults()
            .withDurability(ChronicleItemStore.lastDurability(directory))
            // Whether partitions divide is for the application to say.
            .withSplitBytes(0));
  }

  /** Whether the directory holds a store. */
  final boolean isThere() {
    return ChronicleItemStore.isStore(directory);
  }

  final void requireThere() {
    if (!isThere()) {
      throw new NotFoundException("There is no store in " + directory);
    }
  }
}
