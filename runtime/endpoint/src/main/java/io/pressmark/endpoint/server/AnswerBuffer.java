package io.pressmark.endpoint.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** A body while it is written: nothing of an answer is sent before all of it is known. */
final class AnswerBuffer extends ByteArrayOutputStream {
  private static final int INITIAL = 1024;

  AnswerBuffer() {
    super(INITIAL);
  }

  /** What was written, without a copy. */
  ByteBuffer content() {
    return ByteBuffer.wrap(buf, 0, count);
  }
}
