package io.pressmark.chronicle.kill;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.core.store.ProgressListener;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * The process that is killed: opens the store, then writes with several threads until it dies. For
 * each operation that has returned it writes one byte, the thread's number, to standard output.
 */
final class KilledWriter {
  /** Written before the store is opened. */
  static final int OPENING = 100;

  private KilledWriter() {}

  /** Arguments: the mode, the directory, the seed, and for each thread how much it has done. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    KillMode mode = KillMode.valueOf(arguments[0]);
    mode.prepareProcess();
    long seed = Long.parseLong(arguments[2]);
    try (FileOutputStream acknowledge = new FileOutputStream(FileDescriptor.out)) {
      acknowledge.write(OPENING);
      ChronicleItemStore store = ChronicleItemStore.open(Path.of(arguments[1]), mode.options());
      OperationRunner runner = new OperationRunner(store, mode, seed);
      Thread[] threads = new Thread[Operations.THREADS];
      for (int t = 0; t < threads.length; t++) {
        int thread = t;
        int done = Integer.parseInt(arguments[3 + t]);
        threads[t] = new Thread(() -> write(runner, thread, done, acknowledge));
        threads[t].start();
      }
      if (mode.changesIndexes()) {
        Thread changer = new Thread(() -> changeIndexes(runner));
        changer.start();
      }
      if (mode.backsUp()) {
        backUp(store, KillCampaign.backups(Path.of(arguments[1])));
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
  }

  private static void changeIndexes(OperationRunner runner) {
    while (true) {
      runner.changeIndexes();
    }
  }

  /** Makes one backup after the other. */
  private static void backUp(ChronicleItemStore store, Path into) {
    while (true) {
      store.backup(into.resolve("at-" + System.nanoTime()), ProgressListener.NONE);
    }
  }

  private static void write(
      OperationRunner runner, int thread, int done, FileOutputStream acknowledge) {
    try {
      for (int i = done; ; i++) {
        runner.run(thread, i);
        acknowledge.write(thread);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
