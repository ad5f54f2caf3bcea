package io.pressmark.cli.console;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The standard output, whose failures are told apart from those of files. {@code System.out} would
 * not tell of them at all. Closing it only flushes it.
 */
final class StandardOutput extends OutputStream {
  private final OutputStream out;

  StandardOutput(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw new OutputException(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw new OutputException(e);
    }
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
