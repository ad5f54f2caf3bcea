package io.pressmark.chronicle.internal.files;

import io.pressmark.core.error.StoreIoException;
import io.pressmark.core.error.StoreLockedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * The exclusive right to a store's directory, for one store object of one process at a time.
 *
 * <p>The operating system gives the lock back when the process dies, however it dies. The file
 * stays and holds the owner's process id, for the message only.
 */
public final class StoreLock implements AutoCloseable {
  /** The name of the file in the store's directory. */
  public static final String NAME = "LOCK";

  private static final String CODEC = "lock";
  private static final int VERSION = 1;

  /** Behind any content, so that the owner's id can be read while the lock is held. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  /**
   * The directories locked by this process. Asked before the file is opened: on POSIX systems,
   * closing any channel to a file gives up the whole process's lock on it.
   */
  private static final Set<Path> HELD = new HashSet<>();

  private final Path directory;
  private final DiskFile file;
  private boolean released;

  private StoreLock(Path directory, DiskFile file) {
    this.directory = directory;
    this.file = file;
  }

  /**
   * Takes the lock of an existing directory.
   *
   * @throws StoreLockedException when somebody has it
   * @throws StoreIoException when the file cannot be made or locked
   */
  public static StoreLock take(Path directory) {
    return take(directory, Disk.system());
  }

  /** As {@link #take(Path)}, on another disk. */
  public static StoreLock take(Path directory, Disk disk) {
    synchronized (HELD) {
      try {
        Path real = directory.toRealPath();
        if (HELD.contains(real)) {
          throw locked(directory, "by another store object of this process");
        }
        DiskFile file = disk.openOrCreate(real.resolve(NAME));
        if (!lock(file)) {
          String owner = owner(real);
          file.close();
          throw locked(directory, "by " + owner);
        }
        writeOwner(file);
        HELD.add(real);
        return new StoreLock(real, file);
      } catch (OverlappingFileLockException e) {
        // Held through another class loader's copy of this class. The channel stays open: closing
        // it would give up that lock.
        throw locked(directory, "by another store object of this process");
      } catch (IOException e) {
        throw new StoreIoException(
            "The file " + directory.resolve(NAME) + " cannot be locked: " + e.getMessage(), e);
      }
    }
  }

  private static boolean lock(DiskFile file) throws IOException {
    try {
      return file.tryLock(LOCKED_BYTE);
    } catch (IOException e) {
      closeAfter(file, e);
      throw e;
    }
  }

  private static void writeOwner(DiskFile file) throws IOException {
    byte[] head = FileHeadDescriptor.encode(CODEC, VERSION);
    byte[] owner = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
    ByteBuffer content =
        ByteBuffer.allocate(head.length + owner.length).put(head).put(owner).flip();
    try {
      file.truncate(0);
      file.write(0, content);
    } catch (IOException e) {
      closeAfter(file, e);
      throw e;
    }
  }

  private static void closeAfter(DiskFile file, IOException cause) {
    try {
      file.close();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private static String owner(Path directory) throws IOException {
    byte[] content = Files.readAllBytes(directory.resolve(NAME));
    int head = FileHeadDescriptor.LENGTH;
    return content.length <= head
        ? "another process"
        : "process " + new String(content, head, content.length - head, StandardCharsets.US_ASCII);
  }

  private static StoreLockedException locked(Path directory, String by) {
    return new StoreLockedException(
        "The store in "
            + directory
            + " is open already, "
            + by
            + ". One store object at a time can have a directory: close the other one, or share it");
  }

  /** Gives the lock back. Doing so twice does nothing. */
  @Override
  public void close() {
    synchronized (HELD) {
      if (released) {
        return;
      }
      released = true;
      try {
        file.close();
      } catch (IOException e) {
        throw new StoreIoException(
            "The file " + directory.resolve(NAME) + " cannot be closed: " + e.getMessage(), e);
      } finally {
        HELD.remove(directory);
      }
    }
  }
}
