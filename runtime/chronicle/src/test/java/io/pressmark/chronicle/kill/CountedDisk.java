package io.pressmark.chronicle.kill;

import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.chronicle.internal.files.DiskFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Tells when so many files were opened, made, renamed or deleted. */
final class CountedDisk implements Disk {
  private final Disk disk;
  private final CountDownLatch operations;

  CountedDisk(Disk disk, int operations) {
    this.disk = disk;
    this.operations = new CountDownLatch(operations);
  }

  /** Waits for the last of them. */
  void await() throws InterruptedException {
    operations.await();
  }

  /** Says that there will be no more. */
  void release() {
    while (operations.getCount() > 0) {
      operations.countDown();
    }
  }

  @Override
  public DiskFile create(Path file) throws IOException {
    operations.countDown();
    return disk.create(file);
  }

  @Override
  public DiskFile open(Path file) throws IOException {
    operations.countDown();
    return disk.open(file);
  }

  @Override
  public DiskFile openOrCreate(Path file) throws IOException {
    operations.countDown();
    return disk.openOrCreate(file);
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    operations.countDown();
    disk.rename(from, to);
  }

  @Override
  public void delete(Path file) throws IOException {
    operations.countDown();
    disk.delete(file);
  }

  @Override
  public void createDirectories(Path directory) throws IOException {
    operations.countDown();
    disk.createDirectories(directory);
  }

  @Override
  public void forceDirectory(Path directory) throws IOException {
    operations.countDown();
    disk.forceDirectory(directory);
  }
}
