package io.pressmark.chronicle.internal.files;

import io.pressmark.chronicle.internal.memory.Memory;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of this machine. Not a channel: that would close when its thread is interrupted. */
final class SystemDiskFile implements DiskFile {
  private final Path path;

  /** Guarded by this object: it has one position for all who read and write. */
  private final RandomAccessFile access;

  SystemDiskFile(Path path, RandomAccessFile access) {
    this.path = path;
    this.access = access;
  }

  @Override
  public synchronized long size() throws IOException {
    return access.length();
  }

  @Override
  public synchronized void write(long position, ByteBuffer bytes) throws IOException {
    access.seek(position);
    if (bytes.hasArray()) {
      access.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
      bytes.position(bytes.limit());
    } else {
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      access.write(copy);
    }
  }

  @Override
  public synchronized int read(long position, ByteBuffer into) throws IOException {
    access.seek(position);
    byte[] bytes = into.hasArray() ? into.array() : new byte[into.remaining()];
    int start = into.hasArray() ? into.arrayOffset() + into.position() : 0;
    int count = readFully(bytes, start, into.remaining());
    if (into.hasArray()) {
      into.position(into.position() + count);
    } else {
      into.put(bytes, 0, count);
    }
    return count;
  }

  private int readFully(byte[] bytes, int start, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int read = access.read(bytes, start + count, length - count);
      if (read < 0) {
        break;
      }
      count += read;
    }
    return count;
  }

  @Override
  public synchronized void truncate(long size) throws IOException {
    access.setLength(size);
  }

  @Override
  public void force() throws IOException {
    access.getFD().sync();
  }

  @Override
  public MappedFile map(long offset, long length) throws IOException {
    MappedByteBuffer buffer =
        Uninterruptibly.call(
            () -> {
              try (FileChannel channel =
                  FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                return channel.map(FileChannel.MapMode.READ_WRITE, offset, length);
              }
            });
    return new SystemMapping(buffer);
  }

  @Override
  public synchronized boolean tryLock(long position) throws IOException {
    // A channel's lock is not lost by an interrupt; only its blocking operations close it.
    FileLock lock = access.getChannel().tryLock(position, 1, false);
    return lock != null;
  }

  @Override
  public void close() throws IOException {
    access.close();
  }

  private static final class SystemMapping implements MappedFile {
    private final MappedByteBuffer buffer;
    private final long address;

    SystemMapping(MappedByteBuffer buffer) {
      this.buffer = buffer;
      this.address = Memory.addressOf(buffer);
    }

    @Override
    public long address() {
      return address;
    }

    @Override
    public long length() {
      return buffer.capacity();
    }

    @Override
    public void force(long offset, long length) throws IOException {
      try {
        buffer.force(Math.toIntExact(offset), Math.toIntExact(length));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }

    @Override
    public void close() {
      Memory.unmap(buffer);
    }
  }
}
