package io.pressmark.chronicle.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.chronicle.StoreOnDisk;
import io.pressmark.chronicle.disk.PowerLossDisk;
import io.pressmark.chronicle.internal.files.Control;
import io.pressmark.chronicle.internal.files.ControlFile;
import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.core.error.PressmarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Several threads work on a store until the power goes at a random moment: while the store is being
 * opened, or after some operations. What was left is opened as after a restart of the machine.
 */
final class PowerLossRun {
  private final Path directory;
  private final KillMode mode;
  private final Random random;
  private final long seed;
  private final KillExpectation expectation;
  private int machines;

  /** How many losses of power hit a store that was being opened, and how many one in use. */
  final AtomicInteger whileOpening = new AtomicInteger();

  final AtomicInteger whileWriting = new AtomicInteger();

  PowerLossRun(Path directory, KillMode mode, long seed) {
    this.directory = directory;
    this.mode = mode;
    this.seed = seed;
    // The first numbers of generators with neighbouring seeds are alike.
    this.random = new Random(new SplittableRandom(seed).nextLong());
    this.expectation = new KillExpectation(mode, seed);
    mode.prepareProcess();
  }

  KillExpectation expectation() {
    return expectation;
  }

  /**
   * Lets the power go once.
   *
   * @param left what the power left of the last time, or an empty directory
   * @return what it leaves this time
   */
  Path loseThePower(Path left) throws IOException, InterruptedException {
    Path graves = directory.resolve("graves" + machines);
    Path next = directory.resolve("machine" + ++machines);
    PowerLossDisk disk = new PowerLossDisk(left, graves);
    if (random.nextInt(4) == 0) {
      crashWhileOpening(disk, left, next);
    } else {
      crashWhileWriting(disk, left, next);
    }
    restart(next);
    return next;
  }

  private void crashWhileOpening(PowerLossDisk disk, Path left, Path next)
      throws IOException, InterruptedException {
    CountedDisk counted = new CountedDisk(disk, random.nextInt(40));
    Thread opener =
        new Thread(
            () -> {
              try {
                StoreOnDisk.open(left, mode.options(), counted).close();
              } catch (PressmarkException e) {
                // The power went while it was opened or closed.
                counted.release();
              }
              counted.release();
            });
    opener.start();
    counted.await();
    disk.crash(random, next);
    opener.join();
    whileOpening.incrementAndGet();
  }

  private void crashWhileWriting(PowerLossDisk disk, Path left, Path next)
      throws IOException, InterruptedException {
    Semaphore returned = new Semaphore(0);
    ChronicleItemStore store = StoreOnDisk.open(left, mode.options(), disk);
    try {
      OperationRunner runner = new OperationRunner(store, mode, seed);
      List<Thread> threads = new ArrayList<>();
      for (int t = 0; t < Operations.THREADS; t++) {
        int thread = t;
        Thread writer = new Thread(() -> write(runner, thread, returned));
        threads.add(writer);
        writer.start();
      }
      if (mode.changesIndexes()) {
        Thread changer = new Thread(() -> changeIndexes(runner));
        threads.add(changer);
        changer.start();
      }
      int writeBacks = random.nextInt(3);
      for (int i = 0; i < writeBacks; i++) {
        returned.acquire(random.nextInt(60));
        disk.writeBack(random);
      }
      returned.acquire(1 + random.nextInt(200));
      disk.crash(random, next);
      stopping = true;
      for (Thread thread : threads) {
        thread.join();
      }
    } finally {
      stopping = false;
      close(store);
    }
    whileWriting.incrementAndGet();
  }

  /** Where nothing waits for the disk, threads do not see that it is gone. */
  private volatile boolean stopping;

  private void write(OperationRunner runner, int thread, Semaphore returned) {
    try {
      while (!stopping) {
        runner.run(thread, expectation.done(thread));
        if (!stopping) {
          expectation.acknowledged(thread);
        }
        returned.release();
      }
    } catch (PressmarkException e) {
      // The power is off; let nobody wait for operations that will not return.
      returned.release(1_000);
    }
  }

  private void changeIndexes(OperationRunner runner) {
    try {
      while (!stopping) {
        runner.changeIndexes();
      }
    } catch (PressmarkException e) {
      // The power is off: what could not be done may be there or not, and is not asked for.
      return;
    }
  }

  private static void close(ChronicleItemStore store) {
    try {
      store.close();
    } catch (PressmarkException e) {
      assertThat(e).hasMessageContaining("power is off");
    }
  }

  /** Lets a store believe that its machine was started anew. */
  private static void restart(Path left) throws IOException {
    Files.createDirectories(left);
    ControlFile file = new ControlFile(left, Disk.system());
    Control control = file.read();
    if (control != null) {
      file.write(control.withState(control.clean(), "another run of the system"));
    }
  }
}
