package io.pressmark.chronicle.disk;

import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.chronicle.internal.files.DiskFile;
import io.pressmark.chronicle.internal.files.MappedFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the operations that change or force files, or open them, and lets one of them fail, once.
 * Reading, locking and closing do not count. Thread-safe.
 */
public final class FaultyDisk implements Disk {
  private final Disk disk;
  private final long failing;
  private final Fault fault;
  private final AtomicLong operations = new AtomicLong();
  private volatile String failed = "";

  private FaultyDisk(Disk disk, long failing, Fault fault) {
    this.disk = disk;
    this.failing = failing;
    this.fault = fault;
  }

  /** A disk that only counts. */
  public static FaultyDisk counting(Disk disk) {
    return new FaultyDisk(disk, 0, Fault.BEFORE);
  }

  /** A disk whose {@code operation}-th operation fails, counted from 1. */
  public static FaultyDisk failingAt(Disk disk, long operation, Fault fault) {
    return new FaultyDisk(disk, operation, fault);
  }

  /** How many operations there were. */
  public long operations() {
    return operations.get();
  }

  /** What failed, as {@code 12: force CONTROL.tmp}; empty as long as nothing has. */
  public String failed() {
    return failed;
  }

  private interface Step {
    void run() throws IOException;
  }

  private interface Opening<T> {
    T run() throws IOException;
  }

  /** Whether the operation that begins now is to fail. */
  private boolean isFailing(String what, Path file) {
    long number = operations.incrementAndGet();
    if (number != failing) {
      return false;
    }
    failed = number + ": " + what + " " + file.getFileName() + " " + fault;
    return true;
  }

  private IOException failure() {
    return new IOException("told to fail at operation " + failed);
  }

  private void run(String what, Path file, Step step, Step half) throws IOException {
    if (!isFailing(what, file)) {
      step.run();
      return;
    }
    if (fault == Fault.PARTIAL) {
      half.run();
    }
    throw failure();
  }

  private <T extends AutoCloseable> T open(String what, Path file, Opening<T> opening)
      throws IOException {
    if (!isFailing(what, file)) {
      return opening.run();
    }
    if (fault == Fault.PARTIAL) {
      try {
        opening.run().close();
      } catch (Exception e) {
        throw new IOException(e);
      }
    }
    throw failure();
  }

  @Override
  public DiskFile create(Path file) throws IOException {
    return new File(file, open("create", file, () -> disk.create(file)));
  }

  @Override
  public DiskFile open(Path file) throws IOException {
    return new File(file, open("open", file, () -> disk.open(file)));
  }

  @Override
  public DiskFile openOrCreate(Path file) throws IOException {
    return new File(file, open("open", file, () -> disk.openOrCreate(file)));
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    Step step = () -> disk.rename(from, to);
    run("rename to", to, step, step);
  }

  @Override
  public void delete(Path file) throws IOException {
    Step step = () -> disk.delete(file);
    run("delete", file, step, step);
  }

  @Override
  public void createDirectories(Path directory) throws IOException {
    Step step = () -> disk.createDirectories(directory);
    run("make directory", directory, step, step);
  }

  @Override
  public void forceDirectory(Path directory) throws IOException {
    Step step = () -> disk.forceDirectory(directory);
    run("force directory", directory, step, step);
  }

  private final class File implements DiskFile {
    private final Path path;
    private final DiskFile file;

    File(Path path, DiskFile file) {
      this.path = path;
      this.file = file;
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public void write(long position, ByteBuffer bytes) throws IOException {
      run(
          "write",
          path,
          () -> file.write(position, bytes),
          () -> file.write(position, bytes.slice().limit(bytes.remaining() / 2)));
    }

    @Override
    public int read(long position, ByteBuffer into) throws IOException {
      return file.read(position, into);
    }

    @Override
    public void truncate(long size) throws IOException {
      Step step = () -> file.truncate(size);
      run("truncate", path, step, step);
    }

    @Override
    public void force() throws IOException {
      run("force", path, file::force, file::force);
    }

    @Override
    public MappedFile map(long offset, long length) throws IOException {
      return new Mapping(path, FaultyDisk.this.open("map", path, () -> file.map(offset, length)));
    }

    @Override
    public boolean tryLock(long position) throws IOException {
      return file.tryLock(position);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  private final class Mapping implements MappedFile {
    private final Path path;
    private final MappedFile mapping;

    Mapping(Path path, MappedFile mapping) {
      this.path = path;
      this.mapping = mapping;
    }

    @Override
    public long address() {
      return mapping.address();
    }

    @Override
    public long length() {
      return mapping.length();
    }

    @Override
    public void force(long offset, long length) throws IOException {
      Step step = () -> mapping.force(offset, length);
      run("force", path, step, step);
    }

    @Override
    public void close() {
      mapping.close();
    }
  }
}
