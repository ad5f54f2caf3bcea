package io.pressmark.endpoint.server;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * What a request is answered with.
 *
 * @param status HTTP's
 * @param contentType of the body
 * @param isGzipped whether the body is compressed
 * @param body not to be changed any more
 */
record Answer(int status, String contentType, boolean isGzipped, ByteBuffer body) {

  /** The checksum of the body as it is sent, which clients compare. */
  long crc32() {
    CRC32 crc = new CRC32();
    crc.update(body.duplicate());
    return crc.getValue();
  }
}
