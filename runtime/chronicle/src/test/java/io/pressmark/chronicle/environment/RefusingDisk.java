package io.pressmark.chronicle.environment;

import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.chronicle.internal.files.DiskFile;
import io.pressmark.chronicle.internal.files.MappedFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk that is read-only, or full, for as long as it is told to be. Thread-safe. */
final class RefusingDisk implements Disk {
  /** What is refused. */
  enum Refusal {
    NOTHING,
    /** Files that grow, and new ones. */
    GROWTH,
    /** Every change. */
    CHANGES
  }

  private final Disk disk = Disk.system();
  private volatile Refusal refusal = Refusal.NOTHING;

  void refuse(Refusal what) {
    refusal = what;
  }

  private void requireWritable(Path file) throws IOException {
    if (refusal == Refusal.CHANGES) {
      throw new AccessDeniedException(file.toString());
    }
  }

  private void requireSpace(Path file) throws IOException {
    requireWritable(file);
    if (refusal == Refusal.GROWTH) {
      throw new IOException("No space left on device");
    }
  }

  @Override
  public DiskFile create(Path file) throws IOException {
    requireSpace(file);
    return new File(file, disk.create(file));
  }

  @Override
  public DiskFile open(Path file) throws IOException {
    requireWritable(file);
    return new File(file, disk.open(file));
  }

  @Override
  public DiskFile openOrCreate(Path file) throws IOException {
    if (!Files.exists(file)) {
      requireSpace(file);
    }
    requireWritable(file);
    return new File(file, disk.openOrCreate(file));
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    requireWritable(from);
    disk.rename(from, to);
  }

  @Override
  public void delete(Path file) throws IOException {
    requireWritable(file);
    disk.delete(file);
  }

  @Override
  public void createDirectories(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      requireSpace(directory);
    }
    disk.createDirectories(directory);
  }

  @Override
  public void forceDirectory(Path directory) throws IOException {
    disk.forceDirectory(directory);
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
      requireWritable(path);
      if (position + bytes.remaining() > file.size()) {
        requireSpace(path);
      }
      file.write(position, bytes);
    }

    @Override
    public int read(long position, ByteBuffer into) throws IOException {
      return file.read(position, into);
    }

    @Override
    public void truncate(long size) throws IOException {
      requireWritable(path);
      file.truncate(size);
    }

    @Override
    public void force() throws IOException {
      file.force();
    }

    @Override
    public MappedFile map(long offset, long length) throws IOException {
      return file.map(offset, length);
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
}
