package io.pressmark.cli.file;

import io.pressmark.cli.failure.UsageException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is there whole or not at all: written beside its place, under its name and {@code
 * .partial}, forced to the disk, and renamed. Closed before it is complete, it leaves nothing; a
 * process that is killed leaves the partial file, which the next attempt replaces.
 */
public final class WholeFile implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;

  private final Path target;
  private final Path partial;
  private final FileChannel channel;
  private final OutputStream out;
  private boolean complete;

  private WholeFile(Path target, Path partial, FileChannel channel) {
    this.target = target;
    this.partial = partial;
    this.channel = channel;
    this.out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
  }

  /**
   * Refuses a target that is there, unless it may be replaced.
   *
   * @throws UsageException when it is there
   */
  public static void requireFree(Path target, boolean overwrite) {
    if (!overwrite && Files.exists(target)) {
      throw new UsageException("The file " + target + " exists; --overwrite replaces it");
    }
    if (Files.isDirectory(target)) {
      throw new UsageException(target + " is a directory; name a file");
    }
  }

  /**
   * Refuses a target that is there and is not to be replaced.
   *
   * @throws UsageException when it is there
   */
  public static void requireFree(Path target) {
    if (Files.exists(target)) {
      throw new UsageException("The file " + target + " exists; name another one");
    }
  }

  /** Begins to write the file. */
  public static WholeFile begin(Path target) throws IOException {
    Path partial = target.resolveSibling(target.getFileName() + ".partial");
    try {
      return new WholeFile(
          target,
          partial,
          FileChannel.open(
              partial,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING));
    } catch (NoSuchFileException e) {
      throw new IOException("The directory of " + target + " does not exist", e);
    }
  }

  /** Takes the contents. */
  public OutputStream out() {
    return out;
  }

  /** Puts the file in its place. */
  public void complete() throws IOException {
    out.flush();
    channel.force(true);
    channel.close();
    Files.move(
        partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    complete = true;
  }

  /** Takes back what is not complete. */
  @Override
  public void close() throws IOException {
    if (!complete) {
      channel.close();
      Files.deleteIfExists(partial);
    }
  }
}
