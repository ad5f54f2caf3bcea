package io.pressmark.chronicle.internal.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The file system of this machine. */
final class SystemDisk implements Disk {
  static final SystemDisk INSTANCE = new SystemDisk();

  private SystemDisk() {}

  @Override
  public DiskFile create(Path file) throws IOException {
    RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw");
    try {
      access.setLength(0);
      return new SystemDiskFile(file, access);
    } catch (IOException e) {
      closeAfter(access, e);
      throw e;
    }
  }

  private static void closeAfter(RandomAccessFile access, IOException cause) {
    try {
      access.close();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public DiskFile open(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    return openOrCreate(file);
  }

  @Override
  public DiskFile openOrCreate(Path file) throws IOException {
    return new SystemDiskFile(file, new RandomAccessFile(file.toFile(), "rw"));
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  @Override
  public void createDirectories(Path directory) throws IOException {
    Files.createDirectories(directory);
  }

  @Override
  public void forceDirectory(Path directory) throws IOException {
    if (!directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    Uninterruptibly.call(
        () -> {
          try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
            return true;
          }
        });
  }
}
