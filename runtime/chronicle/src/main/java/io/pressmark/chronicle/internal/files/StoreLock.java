package io.pressmark.chronicle.internal.files;

import io.pressmark.core.error.StoreIoException;
import io.pressmark.core.error.StoreLockedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
  private final FileChannel channel;
  private boolean released;

  private StoreLock(Path directory, FileChannel channel) {
    this.directory = directory;
    this.channel = channel;
  }

  /**
   * Takes the lock of an existing directory.
   *
   * @throws StoreLockedException when somebody has it
   * @throws StoreIoException when the file cannot be made or locked
   */
  public static StoreLock take(Path directory) {
    synchronized (HELD) {
      try {
        Path real = directory.toRealPath();
        if (HELD.contains(real)) {
          throw locked(directory, "by another store object of this process");
        }
        FileChannel channel = open(real);
        if (!lock(channel)) {
          String owner = owner(real);
          channel.close();
          throw locked(directory, "by " + owner);
        }
        HELD.add(real);
        StoreLock lock = new StoreLock(real, channel);
        lock.writeOwner();
        return lock;
      } catch (OverlappingFileLockException e) {
        // Held through another class loader's copy of this class. The channel stays open: closing
        // it would give up that lock.
        throw locked(directory, "by another store object of this process");
      } catch (IOException e) {
        throw new StoreIoException("The file " + directory.resolve(NAME) + " cannot be locked", e);
      }
    }
  }

  private static FileChannel open(Path directory) throws IOException {
    return FileChannel.open(
        directory.resolve(NAME),
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE);
  }

  private static boolean lock(FileChannel channel) throws IOException {
    FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
    return lock != null;
  }

  private void writeOwner() throws IOException {
    byte[] head = FileHeadDescriptor.encode(CODEC, VERSION);
    byte[] owner = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
    channel.truncate(0);
    ByteBuffer content =
        ByteBuffer.allocate(head.length + owner.length).put(head).put(owner).flip();
    while (content.hasRemaining()) {
      channel.write(content);
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
        channel.close();
      } catch (IOException e) {
        throw new StoreIoException("The file " + directory.resolve(NAME) + " cannot be closed", e);
      } finally {
        HELD.remove(directory);
      }
    }
  }
}
